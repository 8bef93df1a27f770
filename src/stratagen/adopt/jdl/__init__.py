"""JDL, the language of JHipster: text -> tokens (`lexing`) -> what is written (`parsing`) -> a `Sketch` (`sketching`)."""
