package caravan.report.page;

import org.jspecify.annotations.Nullable;

/** A part of a text that refers to something else. */
public sealed interface Referring permits Inline.Around, Inline.Named, Block.Exhibit {
  /** What it refers to, as its author wrote it. */
  Reference reference();

  /** What was found; null before it is looked up. */
  @Nullable Meaning meaning();
}
