"""What an earlier build knows, kept in `.frontis/cache/`: it saves time and never changes what is built."""
