package caravan.app.diff.read;

import caravan.expression.names.FigureText;
import caravan.model.edition.StatedFigure;
import caravan.report.citation.Locator;
import caravan.report.prose.Reference;
import caravan.report.prose.Referring;
import caravan.report.prose.TextBlock;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedProse;
import caravan.site.page.FiguresJson;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the texts of one page, block by block, with what readers see of their references. */
final class BlockReadings {
  private final ResolvedPage page;
  private final List<Diagnostic> errors;

  /**
   * @param errors of the page
   */
  BlockReadings(ResolvedPage page, List<Diagnostic> errors) {
    this.page = page;
    this.errors = errors;
  }

  /**
   * The blocks of a text, with its figures and citations.
   *
   * @param owner the id of the chart or table that it belongs to; empty for none
   */
  List<BlockReading> of(ResolvedProse prose, TextPlace place, String owner) {
    List<BlockReading> found = new ArrayList<>();
    for (TextBlock block : prose.prose().textBlocks(BlockReadings::said)) {
      List<BlockReading.Spot> spots = new ArrayList<>();
      List<BlockReading.Citation> citations = new ArrayList<>();
      for (TextBlock.Mark mark : block.marks()) {
        Reference reference = mark.of().reference();
        if (reference instanceof Reference.ToSources) {
          String markdown = reference.span().text();
          citations.add(new BlockReading.Citation(mark.start(), mark.end(), markdown));
        }
        FigureReading figure = figure(mark.of());
        if (figure != null) {
          spots.add(new BlockReading.Spot(mark.start(), mark.end(), figure));
        }
      }
      boolean heading = place == TextPlace.TEXT && block.isHeading();
      TextPlace kind = heading ? TextPlace.HEADING : place;
      found.add(new BlockReading(kind, owner, block.text(), spots, citations));
    }
    return found;
  }

  private @Nullable FigureReading figure(Referring one) {
    Reference reference = one.reference();
    Resolved resolved = ResolvedProse.of(one);
    if (resolved instanceof Resolved.OfFigure found) {
      return new FigureReading(
          FiguresJson.figure(page, found.figure()), found.figure().source(), null);
    }
    if (resolved instanceof Resolved.Broken broken && broken.figure() != null) {
      return wrong(broken.figure());
    }
    return reference instanceof Reference.ToFigure wrong ? wrong(wrong.figure()) : null;
  }

  private FigureReading wrong(FigureText figure) {
    Span span = figure.span().written();
    String problem =
        errors.stream()
            .filter(e -> e.span().start() < span.end() && e.span().end() > span.start())
            .map(Diagnostic::message)
            .findFirst()
            .orElse(FigureReading.UNREAD);
    StatedFigure stated =
        new StatedFigure(
            page.page().outputPath(),
            span.file().path(),
            span.line(),
            span.column(),
            figure.isBound() ? "bound" : "checked",
            words(figure),
            figure.expression().text(),
            "",
            null,
            List.of());
    return new FigureReading(stated, figure, problem);
  }

  private static String words(FigureText figure) {
    return figure.isBound() ? "…" : figure.text();
  }

  /** What readers see of a reference; null for what it stands around. */
  private static @Nullable String said(Referring one) {
    Reference reference = one.reference();
    Resolved resolved = ResolvedProse.of(one);
    if (resolved instanceof Resolved.OfFigure figure) {
      return figure.figure().text();
    } else if (reference instanceof Reference.ToFigure wrong) {
      return words(wrong.figure());
    } else if (resolved instanceof Resolved.OfSources cited) {
      return cited(cited);
    } else if (reference instanceof Reference.ToChart named) {
      return "@" + named.id();
    } else if (reference instanceof Reference.ToImage image) {
      return "[" + image.alt() + "]";
    }
    return reference instanceof Reference.ToLink ? null : "";
  }

  private static String cited(Resolved.OfSources cited) {
    List<String> parts = new ArrayList<>();
    boolean inSentence = false;
    for (Resolved.CitedSource one : cited.sources()) {
      Reference.Citation citation = one.citation();
      inSentence |= citation.form() == Reference.CitationForm.IN_SENTENCE;
      String place = citation.locator() == null ? "" : ", " + place(citation.locator());
      String said = citation.before() + " " + one.source().shortLabel();
      parts.add(said.strip() + place + citation.after());
    }
    String all = parts.stream().collect(Collectors.joining("; "));
    return inSentence ? all : "(" + all + ")";
  }

  private static String place(Locator locator) {
    return locator.kind().name().toLowerCase(Locale.ROOT) + " " + locator.value();
  }
}
