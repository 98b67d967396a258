package caravan.report.page;

import caravan.expression.names.NamedExpression;
import caravan.text.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the {@code ---} lines at the head of a page; the names are Hugo's.
 *
 * @param title inline Markdown, figures included
 * @param linkTitle a short title for navigation; null to use the title
 * @param isOutdated whether the page is a translation that has fallen behind
 * @param authors who wrote it, as their names stand in a sentence; empty where nobody is named
 * @param figures the expressions to which the page gives names
 * @param braces the expressions that decide what stands in the braces of the page, with the codes
 *     of what it is about
 * @param list of the index page of a section, in which order it lists the section's pages; null
 *     where it does not
 * @param weight pages stand in the order of their weight; those without come last
 */
public record FrontMatter(
    SourceText title,
    @Nullable SourceText linkTitle,
    @Nullable SourceText description,
    @Nullable LocalDate date,
    @Nullable LocalDate lastmod,
    boolean draft,
    boolean isOutdated,
    int weight,
    @Nullable ListOrder list,
    @Nullable SourceText slug,
    List<SourceText> aliases,
    List<KeyFigure.Text> keyFigures,
    List<SourceText> authors,
    List<SourceText> keywords,
    List<NamedExpression> figures,
    List<SourceText> braces) {
  /** The weight of a page that says none. */
  public static final int NO_WEIGHT = Integer.MAX_VALUE;

  public FrontMatter {
    Objects.requireNonNull(title, "title");
    aliases = List.copyOf(aliases);
    keyFigures = List.copyOf(keyFigures);
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    figures = List.copyOf(figures);
    braces = List.copyOf(braces);
  }

  /** When the page last changed, as far as it says so. */
  public @Nullable LocalDate changed() {
    return lastmod != null ? lastmod : date;
  }
}
