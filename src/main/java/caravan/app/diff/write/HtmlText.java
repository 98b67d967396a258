package caravan.app.diff.write;

import caravan.app.diff.compare.Run;
import caravan.text.encode.Escape;
import java.util.List;

/** Texts of the content as HTML: never markup of their own. */
final class HtmlText {
  private HtmlText() {}

  static String of(String text) {
    return Escape.html(Visible.text(text));
  }

  /** A message of the program, with what is typed somewhere as code. */
  static String said(String message) {
    StringBuilder out = new StringBuilder();
    for (Said.Piece piece : Said.of(message)) {
      String text = of(piece.text());
      out.append(piece.code() ? "<code>" + text + "</code>" : text);
    }
    return out.toString();
  }

  /** A text in a language of the report, kept apart from the direction around it. */
  static String in(String language, String text) {
    return "<bdi lang=\"" + of(language) + "\">" + of(text) + "</bdi>";
  }

  /** A text that was compared, in one line with what is gone ahead of what came. */
  static String runs(List<Run> runs, String language) {
    StringBuilder out = new StringBuilder("<bdi lang=\"" + of(language) + "\">");
    for (Run run : Cropped.of(runs)) {
      switch (run.kind()) {
        case SAME -> out.append(of(run.text()));
        case REMOVED -> out.append("<del>").append(of(run.text())).append("</del>");
        case ADDED -> out.append("<ins>").append(of(run.text())).append("</ins>");
      }
    }
    return out.append("</bdi>").toString();
  }
}
