package caravan.report.page;

/** What a reference becomes in HTML. */
public sealed interface Fragment {
  /** Trusted HTML ahead of the reference's own text and behind it. */
  record Around(String before, String after) implements Fragment {}

  /** Trusted HTML in its place. */
  record Instead(String html) implements Fragment {}
}
