package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the docs say of limits is what the code holds to: a number is written where it is used. */
class DocumentedLimitsTest {
  private static final String DOCS = Program.read(Path.of("docs/content-format.md"));

  /** A text of the docs, with # for the number of a constant. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "one kind, at most #\\.;              report.resolved.ChartData.MOST_PERIODS",
        "charts of up to # periods;          chart.spec.ChartSpec.MOST_READ",
        "rows` .*at most # rows;             report.exhibit.TableResolver.MOST_ROWS",
        "columns` .*required. at most # \\|;   report.exhibit.TableResolver.MOST_COLUMNS",
        "`decimals` \\(0 to #\\);            report.page.PageShapes.MOST_DECIMALS",
        "decimals, 0 to #,;                expression.evaluate.FigureFormat.MOST_DECIMALS",
        "`issue`.*at most # characters;      model.data.SourcesReader.MOST_OF_NUMBER",
        "texts of a source .* # characters;  model.data.SourcesReader.MOST_OF_TEXT",
        "authors or editors .* #;            model.data.SourcesReader.MOST_NAMES",
        "in one another \\| #;               app.pipeline.ReportFiles.MAX_FILES",
        "folders in one another .* # \\|;  app.pipeline.ReportFiles.MAX_DEPTH",
        "YAML document .* # characters;      text.yaml.YamlParser.MAX_LENGTH",
        "YAML document .* # levels;          text.yaml.YamlParser.MAX_DEPTH",
        "a page \\| # characters;            report.page.Guard.MAX_LENGTH",
        "a page .*a line #;                  report.page.Guard.MAX_LINE",
        "a page .*lists # levels;            report.page.Guard.MAX_DEPTH",
        "in a paragraph \\| #;               report.page.Guard.MAX_DELIMITERS",
        "an expression \\| # characters;     expression.evaluate.ExpressionParser.MAX_LENGTH",
        "an expression .*, # levels;         expression.evaluate.ExpressionParser.MAX_DEPTH",
        "a chart \\| # periods;              report.resolved.ChartData.MOST_PERIODS",
        "a chart .*, # series;               chart.type.Rules.MOST_SERIES",
        "more than # observations has none;  site.dataset.DataArchive.MOST_OBSERVATIONS",
        "a table \\| # rows;                 report.exhibit.TableResolver.MOST_ROWS",
        "a table .*, # columns;              report.exhibit.TableResolver.MOST_COLUMNS",
        "a name of a file .* # bytes;        files.output.OutputPath.MAX_SEGMENT_BYTES",
        "the whole path .* # bytes;          files.output.OutputPath.MAX_BYTES",
        "page of a dataset .* # rows;        report.resolve.DatasetParts.MOST_ROWS",
        "first # of them;                    model.edition.EditionJson.MOST_OBSERVATIONS",
      })
  void aLimitIsAsDocumented(String said, String constant) throws ReflectiveOperationException {
    int dot = constant.lastIndexOf('.');
    Field field =
        Class.forName("caravan." + constant.substring(0, dot))
            .getDeclaredField(constant.substring(dot + 1));
    field.setAccessible(true);
    long number = ((Number) field.get(null)).longValue();
    String plain = Long.toString(number);
    String grouped = String.format(Locale.ROOT, "%,d", number);
    String pattern = said.replace("#", "(?:" + plain + "|" + grouped + ")(?![0-9,][0-9])");
    assertThat(Pattern.compile(pattern).matcher(DOCS).find()).as(pattern).isTrue();
  }
}
