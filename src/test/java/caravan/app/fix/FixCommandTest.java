package caravan.app.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import caravan.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixCommandTest {
  private static final String HEAD = "---\ntitle: T\n---\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path root;

  @BeforeEach
  void report() throws IOException {
    write("site.yaml", "title: R\nlanguages: [en]\n");
    write("sources.yaml", "references:\n  - {id: a, type: article, title: T}\n");
    write(
        "data/trade.yaml",
        """
        title: Trade
        unit: USD
        multiplier: 1e9
        dimensions: [flow]
        source: a
        observations:
          total: {2019: 46.4, 2024: 94.7, 2025: 106.3}
          tiny: {2025: 0.04}
          minus: {2025: -3.2}
          big: {2025: 1063.5}
        """);
    write(
        "data/count.yaml",
        """
        title: Count
        unit: percent
        dimensions: [flow]
        source: a
        observations:
          years: {2025: 6}
          one: {2025: 1}
          many: {2025: 120}
          negative: {2025: -5}
          points: {2025: 2}
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[US$99.9 billion](=trade.total@2025) | [US$106.3 billion](=trade.total@2025)",
        "[$99bn](=trade.total@2025) | [$106bn](=trade.total@2025)",
        "[US$99,900 million](=trade.total@2025) | [US$106,300 million](=trade.total@2025)",
        "[US$99900 million](=trade.total@2025) | [US$106300 million](=trade.total@2025)",
        "[US$999 million](=trade.total@2025) | [US$106,300 million](=trade.total@2025)",
        "[99.9](=trade.total@2025) | [106.3](=trade.total@2025)",
        "[104 percent](=growth(trade.total,2019,2025)) | [129"
            + " percent](=growth(trade.total,2019,2025))",
        "[**104** percent](=growth(trade.total,2019,2025)) | [**129**"
            + " percent](=growth(trade.total,2019,2025))",
        "[a rise of 104&nbsp;%](=growth(trade.total,2019,2025)) | [a rise of"
            + " 129&nbsp;%](=growth(trade.total,2019,2025))",
        "[104\\.0 percent](=growth(trade.total,2019,2025)) | [129.1"
            + " percent](=growth(trade.total,2019,2025))",
        "[five percent](=count.years@2025) | [six percent](=count.years@2025)",
        "[Twenty-five percent](=count.years@2025) | [Six percent](=count.years@2025)",
        "[five percent](=count.many@2025) | [120 percent](=count.many@2025)",
        "[5th](=count(trade.total@2025)) | [1st](=count(trade.total@2025))",
        "[12th](=count.years@2025/1%) | [6th](=count.years@2025/1%)",
        "[fifth](=count.years@2025/1%) | [sixth](=count.years@2025/1%)",
        "[fell 4 percent](=count.negative@2025) | [fell 5 percent](=count.negative@2025)",
        "[a 6 percent drop](=count.negative@2025) | [a 5 percent drop](=count.negative@2025)",
        "[-4 percent](=count.negative@2025) | [-5 percent](=count.negative@2025)",
        "[−US$4.4 billion](=trade.minus@2025) | [−US$3.2 billion](=trade.minus@2025)",
        "[minus 4 percent](=count.negative@2025) | [minus 5 percent](=count.negative@2025)",
        "[1 percentage point](=points(count.one@2025,count.years@2025)) | [5 percentage"
            + " points](=points(count.one@2025,count.years@2025))",
      })
  void keepsTheAuthorsForm(String stale, String mended) throws IOException {
    page(HEAD + stale + "\n");

    int status = run("fix");

    assertThat(read()).isEqualTo(HEAD + mended + "\n");
    assertThat(status).isEqualTo(stale.equals(mended) ? 1 : 0);
  }

  /** A wide sign has its blank in itself; the end of a line stays. */
  @Test
  void theBlankBehindAHalfWidthSignGoesWithIt() throws IOException {
    write("site.yaml", "title: R\nlanguages: [zh]\n");
    write("zh/index.md", "---\ntitle: '贸易: 概览'\n---\n\n增长, 较快:\n进口( 原油) 下降. \n");
    Files.deleteIfExists(root.resolve("content/en/index.md"));

    run("fix");

    assertThat(root.resolve("content/zh/index.md"))
        .hasContent("---\ntitle: '贸易：概览'\n---\n\n增长，较快：\n进口( 原油）下降。 \n");
  }

  /** The number is mended where it stands; what its name stands for is left alone. */
  @Test
  void aFigureOfANamedExpressionIsMendedLikeAnyOther() throws IOException {
    String names = "total-growth: growth(trade.total, 2019, 2025)\n";
    write("figures.yaml", names);
    String own = "---\ntitle: T\nfigures: {total-now: trade.total@2025}\n---\n";
    page(own + "Up [104 percent](=total-growth) to [US$99.9 billion](=total-now).\n");

    int status = run("fix");

    assertThat(read())
        .isEqualTo(own + "Up [129 percent](=total-growth) to [US$106.3 billion](=total-now).\n");
    assertThat(root.resolve("content/figures.yaml")).hasContent(names);
    assertThat(status).isZero();
  }

  /** What fix must not decide: the sentence around the number would be wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nearly [nearly 90 percent](=count.many@2025)",
        "[US$0.9 billion](=trade.tiny@2025)",
        "up [4 percent](=count.negative@2025)",
        "[fell 4 percent](=count.years@2025)",
        "[fell −4 percent](=count.negative@2025)",
        "[an 8 percent drop](=count.negative@2025)",
        "[second-largest](=count(trade.total@2025))",
        "[−4 percent](=count.years@2025)",
        "[50 tonnes](=trade.total@2025)",
        "[above it](=trade.total@2025<trade.total@2024)",
        "[one third](=trade.total@2025)",
        "[1**0**4 percent](=growth(trade.total,2019,2025))",
        "`[104 percent](=growth(trade.total,2019,2025))`",
      })
  void leavesToAPerson(String text) throws IOException {
    page(HEAD + text + "\n");

    int status = run("fix");

    assertThat(read()).isEqualTo(HEAD + text + "\n");
    assertThat(status).isEqualTo(text.startsWith("`") ? 0 : 1);
  }

  @Test
  void changesNothingElseByteForByte() throws IOException {
    String growth = "](=growth(trade.total,2019,2025))";
    String stale =
        "\uFEFF---\r\ntitle: 'It''s 😀 [104 percent"
            + growth
            + "'\r\n---\r\n😀\t[104 percent"
            + growth
            + "  \r\n> quoted 😀 [104 percent"
            + growth
            + "\r\n\r\n| a | b |\r\n|---|---:|\r\n| \uD83D\uDE80 | [104 %"
            + growth
            + " |\r\n\r\n# Up [104 percent"
            + growth
            + "\r\n\r\nNote[^1]\r\n\r\n[^1]: It is [104 percent"
            + growth
            + ".\r\n\r\n```chart\r\nid: fig-a\r\ntype: line\r\ntitle: \"A \\\"b\\\" [104 percent"
            + growth
            + "\"\r\nseries: trade.total@2019..2025\r\nnote: >\r\n  Folded [104 percent"
            + growth
            + "\r\n  text\r\n```\r\n\r\nlast [104 percent"
            + growth;
    page(stale);

    assertThat(run("fix")).as(err.toString(UTF_8)).isZero();

    assertThat(read()).isEqualTo(stale.replace("104", "129"));
    assertThat(out.toString(UTF_8))
        .contains("content/en/index.md:2:18: \"104 percent\" → \"129 percent\"")
        .contains("Corrected 9 figures in 1 file");
  }

  @Test
  void aDryRunShowsAndChangesNothing() throws IOException {
    String stale = HEAD + "a\nb\n\n[104 percent](=growth(trade.total,2019,2025))\n\nc\n\nd\n";
    page(stale);

    assertThat(run("fix", "--dry-run")).isZero();

    assertThat(read()).isEqualTo(stale);
    assertThat(out.toString(UTF_8))
        .startsWith(
            """
            --- a/content/en/index.md
            +++ b/content/en/index.md
            @@ -4,7 +4,7 @@
             a
             b
            \s
            -[104 percent](=growth(trade.total,2019,2025))
            +[129 percent](=growth(trade.total,2019,2025))
            \s
             c
            \s
            Would correct 1 figure in 1 file
            """);
  }

  @Test
  void whatTakesAPersonIsReportedAsByCheck() throws IOException {
    page(HEAD + "[104 percent](=growth(trade.total,2019,2025)) [nearly 90 %](=count.many@2025)\n");

    assertThat(run("fix")).isEqualTo(1);

    assertThat(out.toString(UTF_8)).contains("\"104 percent\" → \"129 percent\"");
    assertThat(err.toString(UTF_8))
        .contains("error[figure-mismatch]: the text says \"nearly 90 %\"")
        .doesNotContain("104");
  }

  @Test
  void machinesGetOnlyWhatIsLeft() throws IOException {
    page(HEAD + "[104 percent](=growth(trade.total,2019,2025))\n");

    assertThat(run("fix", "--format", "json")).isZero();

    assertThat(out.toString(UTF_8).strip()).matches("\\[\\s*]");
  }

  @Test
  void theChangeIsDataForMachines() throws IOException {
    page(HEAD + "😀 [**104** percent](=growth(trade.total,2019,2025))\n");

    assertThat(run("check", "--format", "json")).isEqualTo(1);

    assertThat(out.toString(UTF_8).replaceAll("\\s+", " "))
        .contains(
            "\"fix\" : { \"line\" : 4, \"column\" : 6, \"endLine\" : 4, \"endColumn\" : 9, \"text\""
                + " : \"129\" }")
        .contains("or run `caravan fix`");
  }

  @Test
  void keepsPermissionsAndLeavesNoOtherFile() throws IOException {
    page(HEAD + "[104 percent](=growth(trade.total,2019,2025))\n");
    Path file = root.resolve("content/en/index.md");
    assumeThat(Files.getFileAttributeView(file, PosixFileAttributeView.class)).isNotNull();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

    assertThat(run("fix")).isZero();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
    try (Stream<Path> files = Files.list(root.resolve("content/en"))) {
      assertThat(files).containsExactly(file);
    }
  }

  private void page(String text) throws IOException {
    write("en/index.md", text);
  }

  private String read() throws IOException {
    return Files.readString(root.resolve("content/en/index.md"));
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int run(String... words) {
    List<String> command = new ArrayList<>(List.of(words));
    command.addAll(List.of("--root", root.toString()));
    return Main.run(
        command.toArray(String[]::new),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }
}
