package caravan.site.part;

import caravan.model.data.Observation;
import caravan.model.data.Statement;
import caravan.text.encode.Escape;
import java.util.ArrayList;
import java.util.List;

/**
 * What other sources say of an observation, and what was said of it before, each with how far it
 * lies from the statement that the report follows. Thread-safe.
 */
public final class OtherStatements {
  private final ObservationTexts texts;
  private final SourceViews sources;
  private final Messages words;

  public OtherStatements(ObservationTexts texts, SourceViews sources, Messages words) {
    this.texts = texts;
    this.sources = sources;
    this.words = words;
  }

  /** What the others say now, in HTML; those that say the same too. */
  public List<String> others(Observation observation, Statement followed) {
    List<Statement> all = new ArrayList<>(List.of(observation.main()));
    all.addAll(observation.also());
    return html(all, followed);
  }

  /** What was said before, the oldest first, in HTML. */
  public List<String> revisions(Observation observation, Statement followed) {
    return html(observation.revisions(), followed);
  }

  private List<String> html(List<Statement> statements, Statement followed) {
    return statements.stream()
        .filter(statement -> statement != followed)
        .map(statement -> html(statement, followed))
        .toList();
  }

  private String html(Statement statement, Statement followed) {
    String difference = texts.difference(statement, followed);
    String status = texts.status(statement);
    String value = Escape.html(texts.value(statement));
    List<String> known = new ArrayList<>();
    if (difference != null) {
      known.add("<span class=\"difference\">" + Escape.html(difference) + "</span>");
    }
    if (status != null) {
      known.add(Escape.html(status));
    }
    known.add(sources.link(statement.source()));
    return words.bracketed(value, words.row(known));
  }
}
