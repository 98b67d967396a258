package caravan.app.diff.write;

import caravan.app.diff.compare.FigureChange;
import caravan.app.diff.compare.FigureState;
import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.compare.Reason;
import caravan.app.diff.compare.Run;
import caravan.site.view.DiffPage;
import java.util.List;
import java.util.stream.Collectors;

/** Changed figures as views. */
final class DiffFigures {
  private final Told told;
  private final HostLinks links;

  DiffFigures(ReaderDiff diff, HostLinks links) {
    this.told = new Told(diff);
    this.links = links;
  }

  DiffPage.Figure view(FigureChange change) {
    boolean gone = change.after() == null;
    String language = change.language();
    String was = gone ? null : Told.before(change);
    String place =
        change.state().figure().stated().path() + ":" + change.state().figure().stated().line();
    return new DiffPage.Figure(
        change.reasons().contains(Reason.WRONG),
        gone,
        was == null ? null : DiffTexts.in(language, was),
        DiffTexts.in(language, Told.text(change)),
        gone ? null : Told.delta(change),
        DiffTexts.shown(Told.where(change)),
        DiffTexts.shown(Told.languages(change)),
        sentence(change),
        DiffTexts.shown(Told.why(change)),
        DiffTexts.shown(told.details(change)),
        // What is gone stands in the earlier state, which is not linked.
        gone ? new DiffPage.Place(DiffTexts.shown(place), null) : links.view(place),
        change.others().stream()
            .map(other -> DiffTexts.shown(other.language()))
            .collect(Collectors.joining(", ")),
        change.others().stream().map(DiffFigures::sentence).toList());
  }

  /** The sentence with what changed in it marked, or, where nothing did, the figure. */
  private static DiffPage.Text sentence(FigureChange change) {
    if (change.sentence().stream().anyMatch(run -> run.kind() != Run.Kind.SAME)) {
      return DiffTexts.compared(change.language(), change.sentence());
    }
    FigureState state = change.state();
    String role = change.after() == null ? "removed" : change.before() == null ? "added" : "figure";
    String sentence = state.sentence();
    return new DiffPage.Text(
        change.language(),
        List.of(
            DiffTexts.piece(sentence.substring(0, state.start()), DiffTexts.SAME),
            DiffTexts.piece(sentence.substring(state.start(), state.end()), role),
            DiffTexts.piece(sentence.substring(state.end()), DiffTexts.SAME)));
  }
}
