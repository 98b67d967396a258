package caravan.site.page;

import caravan.expression.evaluate.Used;
import caravan.expression.evaluate.Vintage;
import caravan.expression.figure.Figure;
import caravan.model.data.EditionDate;
import caravan.model.edition.Edition;
import caravan.model.edition.EditionJson;
import caravan.model.edition.StatedFigure;
import caravan.model.edition.StatedObservation;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.text.source.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The audit trail of a site: every figure, what it says, and what it was computed from. */
public final class FiguresJson {
  private FiguresJson() {}

  /** The content of {@code figures.json}. */
  public static String of(ResolvedSite site) {
    return EditionJson.of(edition(site));
  }

  /** What all figures of a site say. */
  static Edition edition(ResolvedSite site) {
    LocalDate newest =
        site.pages().stream()
            .map(page -> page.page().frontMatter())
            .flatMap(front -> Stream.of(front.date(), front.lastmod()).filter(Objects::nonNull))
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Edition(
        site.config().edition(),
        newest == null ? null : newest.toString(),
        site.pages().stream().flatMap(page -> figures(page).stream()).toList());
  }

  /** What the figures of a page say, in the order of {@link ResolvedPage#figures()}. */
  public static List<StatedFigure> figures(ResolvedPage page) {
    return page.figures().stream().map(figure -> figure(page, figure)).toList();
  }

  /** What a figure of a page says. */
  public static StatedFigure figure(ResolvedPage page, Figure figure) {
    Span span = figure.source().span().written();
    return new StatedFigure(
        page.page().outputPath(),
        span.file().path(),
        span.line(),
        span.column(),
        figure.kind().word(),
        figure.text(),
        figure.source().expression().text(),
        figure.value(),
        figure.unit(),
        figure.used().stream().map(FiguresJson::observation).toList());
  }

  private static StatedObservation observation(Used used) {
    EditionDate edition = used.statement().edition();
    Vintage vintage = used.vintage();
    return new StatedObservation(
        used.observation().ref(),
        used.statement().quantity().plain(),
        used.statement().status().code(),
        used.statement().source(),
        edition == null ? null : edition.text(),
        vintage == null ? null : vintage.text());
  }
}
