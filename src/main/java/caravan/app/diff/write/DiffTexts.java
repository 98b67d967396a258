package caravan.app.diff.write;

import caravan.app.diff.compare.Run;
import caravan.site.view.DiffPage.Piece;
import caravan.site.view.DiffPage.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts of the content as views, without characters that could play tricks. */
final class DiffTexts {
  static final String SAME = "same";

  private DiffTexts() {}

  /** A text of the content, or of a message that quotes it. */
  static String shown(String text) {
    return Visible.text(text);
  }

  /** As above; null for nothing. */
  static @Nullable String optional(@Nullable String text) {
    return text == null ? null : shown(text);
  }

  static List<String> shown(List<String> texts) {
    return texts.stream().map(DiffTexts::shown).toList();
  }

  static Piece piece(String text, String role) {
    return new Piece(shown(text), role);
  }

  /** A message of the program, with what is typed somewhere as code. */
  static List<Piece> said(String message) {
    return Said.of(message).stream()
        .map(piece -> piece(piece.text(), piece.code() ? "code" : SAME))
        .toList();
  }

  /** A text in a language of the report. */
  static Text in(String language, String text) {
    return new Text(language, List.of(piece(text, SAME)));
  }

  /** A text that was compared, in one line with what is gone ahead of what came. */
  static Text compared(String language, List<Run> runs) {
    List<Piece> pieces = new ArrayList<>();
    for (Run run : Cropped.of(runs)) {
      pieces.add(piece(run.text(), run.kind().name().toLowerCase(Locale.ROOT)));
    }
    return new Text(language, pieces);
  }
}
