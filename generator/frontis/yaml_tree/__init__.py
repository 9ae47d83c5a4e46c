"""YAML text to nodes that know their line and column; scalars stay as they were written."""

from frontis.yaml_tree.decoding import decode
from frontis.yaml_tree.nodes import Mapping, Node, Scalar, Sequence
from frontis.yaml_tree.parsing import parse

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "decode", "parse"]
