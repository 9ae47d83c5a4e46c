"""What `frontis check` finds beyond what a build reports."""
