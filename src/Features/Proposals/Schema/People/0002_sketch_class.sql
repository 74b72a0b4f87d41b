CREATE TABLE sketch_class (
  key TEXT PRIMARY KEY,
  name_sv TEXT NOT NULL,
  name_en TEXT NOT NULL,
  geometries TEXT NOT NULL,
  is_closed INTEGER NOT NULL
);
