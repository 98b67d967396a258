package caravan.site.part;

import caravan.model.data.Observation;
import caravan.model.data.Statement;
import caravan.site.view.StatementView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other sources say of an observation, and what was said of it before, each with how far it
 * lies from the statement that the report follows. Thread-safe.
 */
public final class OtherStatements {
  private final ObservationTexts texts;
  private final SourceViews sources;
  private final String language;

  public OtherStatements(ObservationTexts texts, SourceViews sources, String language) {
    this.texts = texts;
    this.sources = sources;
    this.language = language;
  }

  /** The statement that the report follows. */
  public StatementView followed(Statement statement) {
    return view(statement, null);
  }

  /** What the others say now; those that say the same too. */
  public List<StatementView> others(Observation observation, Statement followed) {
    List<Statement> all = new ArrayList<>(List.of(observation.main()));
    all.addAll(observation.also());
    return views(all, followed);
  }

  /** What was said before, the oldest first. */
  public List<StatementView> revisions(Observation observation, Statement followed) {
    return views(observation.revisions(), followed);
  }

  private List<StatementView> views(List<Statement> statements, Statement followed) {
    return statements.stream()
        .filter(statement -> statement != followed)
        .map(statement -> view(statement, texts.difference(statement, followed)))
        .toList();
  }

  private StatementView view(Statement statement, @Nullable String difference) {
    return new StatementView(
        texts.value(statement),
        difference,
        texts.status(statement),
        sources.ref(statement.source()),
        statement.note() == null ? null : statement.note().any(language));
  }
}
