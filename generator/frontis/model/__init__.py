"""The frozen records and the value types they are made of."""
