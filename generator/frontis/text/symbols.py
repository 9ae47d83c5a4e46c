"""LaTeX commands that stand for one character, in text and in math alike."""

from __future__ import annotations

from frontis.text.words import names, pairs

GREEK = pairs("""
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ
    lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ
    chi χ psi ψ omega ω digamma ϝ Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
    varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ varUpsilon Υ varPhi Φ varPsi Ψ varOmega Ω
    textalpha α textbeta β textgamma γ textmu µ textOmega Ω
""")

RELATIONS = pairs("""
    leq ≤ le ≤ geq ≥ ge ≥ leqslant ⩽ geqslant ⩾ ll ≪ gg ≫ lll ⋘ ggg ⋙ neq ≠ ne ≠ equiv ≡ approx ≈ approxeq ≊ sim ∼
    simeq ≃ cong ≅ propto ∝ varpropto ∝ asymp ≍ doteq ≐ triangleq ≜ coloneqq ≔ lesssim ≲ gtrsim ≳ prec ≺ succ ≻
    preceq ⪯ succeq ⪰ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ sqsubset ⊏
    sqsubseteq ⊑ sqsupseteq ⊒ perp ⊥ parallel ∥ nparallel ∦ mid ∣ nmid ∤ models ⊨ vdash ⊢ dashv ⊣ vDash ⊨ bowtie ⋈
    lt < gt > nleq ≰ ngeq ≱ nsim ≁ ncong ≇ smile ⌣ frown ⌢
""")

OPERATORS = pairs("""
    times × div ÷ pm ± mp ∓ cdot · cdotp · ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙
    cup ∪ cap ∩ uplus ⊎ sqcup ⊔ sqcap ⊓ vee ∨ wedge ∧ lor ∨ land ∧ lnot ¬ neg ¬ setminus ∖ smallsetminus ∖ wr ≀
    amalg ⨿ dagger † ddagger ‡ ltimes ⋉ rtimes ⋊ diamond ⋄ triangleleft ◁ triangleright ▷ bigtriangleup △
    bigtriangledown ▽ sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂
    bigvee ⋁ bigwedge ⋀ bigsqcup ⨆ bigodot ⨀ nabla ∇ partial ∂ surd √ texttimes × textdiv ÷ textpm ±
""")

ARROWS = pairs("""
    to → rightarrow → longrightarrow ⟶ Rightarrow ⇒ Longrightarrow ⟹ gets ← leftarrow ← longleftarrow ⟵ Leftarrow ⇐
    Longleftarrow ⟸ leftrightarrow ↔ longleftrightarrow ⟷ Leftrightarrow ⇔ Longleftrightarrow ⟺ iff ⟺ implies ⟹
    impliedby ⟸ mapsto ↦ longmapsto ⟼ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘
    swarrow ↙ nwarrow ↖ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼
    leftharpoondown ↽ rightleftharpoons ⇌ leadsto ⇝ rightsquigarrow ⇝ twoheadrightarrow ↠ rightarrowtail ↣
    circlearrowleft ↺ circlearrowright ↻ textrightarrow → textleftarrow ← textuparrow ↑ textdownarrow ↓
""")

SIGNS = pairs("""
    infty ∞ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ top ⊤ bot ⊥ angle ∠ measuredangle ∡ aleph ℵ beth ℶ
    hbar ℏ hslash ℏ ell ℓ wp ℘ Re ℜ Im ℑ imath ı jmath ȷ prime ′ backprime ‵ therefore ∴ because ∵ square □ Box □
    blacksquare ■ Diamond ◇ lozenge ◊ bigstar ★ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ flat ♭ natural ♮
    sharp ♯ checkmark ✓ cmark ✓ xmark ✗ ldots … dots … dotsc … dotsb ⋯ cdots ⋯ vdots ⋮ ddots ⋱ langle ⟨ rangle ⟩
    lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } lbrack [ rbrack ] vert | lvert | rvert | Vert ‖ lVert ‖
    rVert ‖ colon : degree ° complement ∁ eth ð mho ℧ triangle △ blacktriangle ▲ copyright © pounds £ euro €
    yen ¥ dag † ddag ‡ S § P ¶ textellipsis … textendash – textemdash — textasciitilde ~ textasciicircum ^
    textbackslash \\ textunderscore _ textbar | textless < textgreater > textbraceleft { textbraceright }
    textdollar $ textquotedblleft “ textquotedblright ” textquoteleft ‘ textquoteright ’ textquotesingle '
    textquotedbl " quotedblbase „ quotesinglbase ‚ textbullet • textperiodcentered · textdagger † textdaggerdbl ‡
    textsection § textparagraph ¶ textdegree ° textcelsius ℃ textregistered ® textcopyright © texttrademark ™
    textordfeminine ª textordmasculine º texteuro € textsterling £ textyen ¥ textcent ¢ textnumero №
    textexclamdown ¡ textquestiondown ¿ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textonehalf ½
    textonequarter ¼ textthreequarters ¾ textperthousand ‰ textasteriskcentered ∗ textasciimacron ¯ textvisiblespace ␣
    guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › flqq « frqq »
    glqq „ grqq “ glq ‚ grq ‘ lq ‘ rq ’ slash / backslash \\ LaTeX LaTeX TeX TeX BibTeX BibTeX LaTeXe LaTeX2e
    XeTeX XeTeX LuaTeX LuaTeX ConTeXt ConTeXt TikZ TikZ textasciiacute ´ textasciigrave ` textasciidieresis ¨ hyphen -
    Dash — dash – MF METAFONT MP METAPOST AmS AMS
""")

SYMBOLS = GREEK | RELATIONS | OPERATORS | ARROWS | SIGNS
"""Command name to character; `\\tau` is τ with and without `$`."""

PARTS_OF_WORDS = names(
    """
    hyphen textquoteleft textquoteright textquotedblleft quotedblbase quotesinglbase lq rq glq glqq flqq guillemotleft
    guillemetleft guilsinglleft textdegree textmu textexclamdown textquestiondown
    """
)
"""Commands whose blank only ends their name, as in all LaTeX: `it\\textquoteright s`. Elsewhere writers mean it."""
DASHES = names("textendash textemdash Dash dash")
"""Likewise, but where a blank stands before them, too, it is meant: `1\\textendash 5`."""

SPACES = {
    "quad": "\u2003", "qquad": "\u2003\u2003", "enspace": "\u2002", "thinspace": "\u202f", "space": " ",
    "nobreakspace": "\u00a0", "enskip": "\u2002", "hfill": " ", "textvisiblespace": " ", "negthinspace": "",
}  # fmt: skip
"""Commands that only make room."""
