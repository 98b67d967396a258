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
  private static final String DOCS = Reports.read(Path.of("docs/content-format.md"));

  /** A text of the docs, with # for the number of a constant. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "`multiples` .*at most # \\|;        resolve.ChartRules.MOST_PANELS",
        "`line` .*at most # \\|;             resolve.ChartRules.MOST_SERIES",
        "`area` .*at most # \\|;             resolve.ChartRules.MOST_SERIES",
        "`column` .*at most # members;       resolve.ChartRules.MOST_COLUMNS",
        "`stacked` .*at most # \\|;          resolve.ChartRules.MOST_SERIES",
        "`share` .*the parts, 2 to #;        resolve.ChartRules.MOST_SERIES",
        "`bar` .*at most # bars;             resolve.ChartRules.MOST_BARS",
        "`bar` .*at most # a member;         resolve.ChartRules.MOST_SERIES",
        "`slope` .*at most # \\|;            resolve.ChartRules.MOST_SLOPES",
        "`heatmap` .*at most # periods;      resolve.FieldRules.MOST_PERIODS",
        "`heatmap` .*at most # by;           resolve.FieldRules.MOST_NAMES",
        "`heatmap` .*at most # rows and;     resolve.FieldRules.MOST_ROWS",
        "`heatmap` .*rows and # cells;       resolve.FieldRules.MOST_CELLS",
        "`treemap` .*at most # parts;        resolve.FieldRules.MOST_PARTS",
        "`flow` .*at most # members;         resolve.ChartRules.MOST_FLOWS",
        "one kind, at most #\\.;              resolve.ChartData.MOST_PERIODS",
        "charts of up to # periods;          chart.ChartSpec.MOST_READ",
        "rows` .*at most # rows;             resolve.TableResolver.MOST_ROWS",
        "columns` .*required. at most # \\|;   resolve.TableResolver.MOST_COLUMNS",
        "`decimals` \\(0 to #\\);            page.PageShapes.MOST_DECIMALS",
        "decimals, 0 to #,;                figure.FigureFormat.MOST_DECIMALS",
        "`issue`.*at most # characters;      data.SourcesReader.MOST_OF_NUMBER",
        "texts of a source .* # characters;  data.SourcesReader.MOST",
        "authors or editors .* #;            data.SourcesReader.MOST_NAMES",
        "in one another \\| #;               build.ReportFiles.MAX_FILES",
        "folders in one another .* # \\|;  build.ReportFiles.MAX_DEPTH",
        "YAML document .* # characters;      yaml.YamlParser.MAX_LENGTH",
        "YAML document .* # levels;          yaml.YamlParser.MAX_DEPTH",
        "a page \\| # characters;            page.Guard.MAX_LENGTH",
        "a page .*a line #;                  page.Guard.MAX_LINE",
        "a page .*lists # levels;            page.Guard.MAX_DEPTH",
        "in a paragraph \\| #;               page.Guard.MAX_DELIMITERS",
        "an expression \\| # characters;     figure.ExpressionParser.MAX_LENGTH",
        "an expression .*, # levels;         figure.ExpressionParser.MAX_DEPTH",
        "a chart \\| # periods;              resolve.ChartData.MOST_PERIODS",
        "a chart .*, # series;               resolve.ChartRules.MOST_SERIES",
        "a table \\| # rows;                 resolve.TableResolver.MOST_ROWS",
        "a table .*, # columns;              resolve.TableResolver.MOST_COLUMNS",
        "a name of a file .* # bytes;        output.OutputPath.MAX_SEGMENT_BYTES",
        "the whole path .* # bytes;          output.OutputPath.MAX_BYTES",
        "page of a dataset .* # rows;        resolve.DatasetParts.MOST_ROWS",
        "first # of them;                    edition.EditionJson.MOST_OBSERVATIONS",
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
