-- What the rules ask of people, and what is kept of each decision, so that it can be judged by its own rules later.
ALTER TABLE volunteer ADD COLUMN hardship boolean NOT NULL DEFAULT false;
