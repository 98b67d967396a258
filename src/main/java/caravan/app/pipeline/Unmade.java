package caravan.app.pipeline;

import caravan.report.resolved.ChartData;
import caravan.report.resolved.ResolvedPage;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.Span;

/** Parts of a site that could not be made, by a fault of the program, at the place of each. */
final class Unmade {
  /** What an exception says is no text of ours: as much of it as helps whoever mends the fault. */
  private static final int QUOTED_LENGTH = 160;

  private static final String REPORT =
      "this is a fault of the program, not of the report: please tell its makers, with this message"
          + " and what stands here";

  private Unmade() {}

  /** A chart that is not on its page. */
  static Diagnostic chart(ChartData chart, Throwable fault) {
    return Diagnostic.error(
            Code.NOT_MADE,
            chart.block().typePlace().span(),
            "this chart could not be drawn " + said(fault))
        .help(REPORT + "; until then, show it as a table or with another type");
  }

  /** A chart that is on its page and has no file of its own. */
  static Diagnostic picture(ChartData chart, Throwable fault) {
    return Diagnostic.warning(
            Code.NOT_MADE,
            chart.block().id().span(),
            "no picture of this chart could be made " + said(fault))
        .help("the page shows the chart all the same; " + REPORT);
  }

  /** A page without the picture that social networks show. */
  static Diagnostic picture(ResolvedPage page, Throwable fault) {
    return Diagnostic.warning(
            Code.NOT_MADE,
            Span.startOf(page.page().file()),
            "no picture for links to this page could be made " + said(fault))
        .help("the page is there all the same; " + REPORT);
  }

  /**
   * A part of a site.
   *
   * @param what such as "this page"
   */
  static Diagnostic part(Span place, String what, Throwable fault) {
    return Diagnostic.error(Code.NOT_MADE, place, what + " could not be made " + said(fault))
        .help(REPORT);
  }

  private static String said(Throwable fault) {
    String message = fault.getMessage();
    String text = fault.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    String line = text.lines().findFirst().orElse("").strip();
    return "("
        + (line.length() > QUOTED_LENGTH
            ? line.substring(0, line.offsetByCodePoints(0, QUOTED_LENGTH / 2)) + "…"
            : line)
        + ")";
  }
}
