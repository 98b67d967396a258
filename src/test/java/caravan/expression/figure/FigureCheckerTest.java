package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.names.FigureText;
import caravan.language.registry.Language;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureCheckerTest {
  private static final Language ENGLISH = Objects.requireNonNull(Language.find("en"));

  /** The kind and text of a figure, or the code, message and help of what is wrong. */
  private static String check(String text, String expression, String format) {
    String all = text + "\n" + expression + "\n" + (format == null ? "" : format);
    SourceFile file = new SourceFile("content/en/index.md", all);
    int behind = text.length() + 1 + expression.length();
    SourceText formatText =
        format == null ? null : SourceText.of(file, behind + 1, file.text().length());
    FigureText figure =
        new FigureText(
            file.span(0, text.length()),
            SourceText.of(file, 0, text.length()),
            SourceText.of(file, text.length() + 1, behind),
            formatText);
    Diagnostics out = new Diagnostics();
    Figure found = new FigureChecker(Expressions.CONTEXT).check(figure, ENGLISH, out);
    if (found != null) {
      return found.kind().word() + " " + found.text().replace('\u00a0', ' ');
    }
    Diagnostic d = out.list().get(0);
    return d.code().id() + ": " + d.message() + (d.help() == null ? "" : " / " + d.help());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US$106.3 billion | trade.CA5.total@2025",
        "US$106 billion | trade.CA5.total@2025",
        "US$110 billion | trade.CA5.total@2025+4e9USD",
        "106.3 | trade.CA5.total@2025", // in a table whose head names the unit
        "106.3 billion | trade.CA5.total@2025",
        "106,300 million | trade.CA5.total@2025",
        "129 percent | growth(trade.CA5.total,2019,2025)",
        "129.1% | growth(trade.CA5.total,2019,2025)",
        "129.3% | growth(trade.CA5.total,2019,2025)", // within the rounding of the data
        "129 | growth(trade.CA5.total,2019,2025)",
        "−17 percent | growth(trade.CA5.total@2020)",
        "minus 16.8 percent | growth(trade.CA5.total@2020)",
        "6.4 percentage points | points(rate.KAZ@2020,rate.KAZ@2024)",
        "2 | ratio(trade.CA5.export@2025,trade.CA5.import@2025)",
        "203 percent | ratio(trade.CA5.export@2025,trade.CA5.import@2025)",
        "three years in a row | streak(trade.CA5.total@2025)",
        "10 billion m3 | gas.KAZ@2024",
        "10 bcm | gas.KAZ@2024",
        "in 2025 US$106.3 billion | trade.CA5.total@2025",
        "US$69.8 billion | trade.CA5.total@2022[b]"
      })
  void whatTheDataSayIsFine(String text, String expression) {
    assertThat(check(text, expression, null)).isEqualTo("checked " + text);
  }

  /** What is denied is no mistake that can be mended: the help says which claim to write. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "was not US$90 billion | trade.CA5.total@2025 | trade.CA5.total@2025!=90e9USD",
        "was not US$9,000 | trade.CA5.total@2025 | trade.CA5.total@2025!=9000USD",
        "did not fall by more than 20 percent | growth(trade.CA5.total@2020)"
            + " | growth(trade.CA5.total@2020)>=-20%",
        "did not fall by less than 10 percent | growth(trade.CA5.total@2020)"
            + " | growth(trade.CA5.total@2020)<=-10%",
        "did not rise by more than 200 percent | growth(trade.CA5.total,2019,2025)"
            + " | growth(trade.CA5.total,2019,2025)<=200%",
        "was not 7 percentage points | points(rate.KAZ@2020,rate.KAZ@2024)"
            + " | points(rate.KAZ@2020,rate.KAZ@2024)!=7pp",
        "was not 3.5 | ratio(trade.CA5.export@2025,trade.CA5.import@2025)"
            + " | ratio(trade.CA5.export@2025,trade.CA5.import@2025)!=3.5",
        "was not 20 bcm | gas.KAZ@2024 | gas.KAZ@2024!=20e9m3",
        "was not half | share(gas.KAZ@2024,gas.KAZ@2022) | share(gas.KAZ@2024,gas.KAZ@2022)!=50%"
      })
  void aDenialIsToldWithTheClaimToWrite(String text, String expression, String claim) {
    assertThat(check(text, expression, null))
        .startsWith("figure-negated: \"" + text + "\" denies its number")
        .contains("](=" + claim + "); the data say");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US$106.4 billion | trade.CA5.total@2025 | figure-mismatch: the text says \"US$106.4"
            + " billion\", the data say US$106.3 billion / write \"US$106.3 billion\", or run"
            + " `caravan fix`",
        "US$107 billion | trade.CA5.total@2025 | figure-mismatch: the text says \"US$107 billion\","
            + " the data say US$106.3 billion / write \"US$106 billion\", or run `caravan fix`",
        "US$99.99 billion | trade.CA5.total@2025 | figure-mismatch: the text says \"US$99.99"
            + " billion\", the data say US$106.3 billion / write \"US$106.3 billion\", or run"
            + " `caravan fix`",
        "106.3 million | trade.CA5.total@2025 | figure-mismatch: the text says \"106.3 million\","
            + " the data say US$106.3 billion / write \"US$106.3 billion\"",
        "104 percent | growth(trade.CA5.total,2019,2025) | figure-mismatch: the text says \"104"
            + " percent\", the data say 129.1 percent / write \"129 percent\", or run `caravan"
            + " fix`",
        "17 percent | growth(trade.CA5.total@2020) | figure-mismatch: the text says \"17 percent\","
            + " the data say −16.8 percent / write \"−17 percent\", or take a word such as \"fell\""
            + " into the figure",
        "−18 percent | growth(trade.CA5.total@2020) | figure-mismatch: the text says \"−18"
            + " percent\", the data say −16.8 percent / write \"−17 percent\", or run `caravan"
            + " fix`",
        "minus 12 percent | growth(trade.CA5.total@2025) | figure-mismatch: the text says \"minus"
            + " 12 percent\", the data say 12.2 percent / write \"12 percent\"",
        "a −US$7 billion drop | change(trade.CA5.total@2020) | figure-mismatch: the text says \"a"
            + " −US$7 billion drop\", the data say −US$7.8 billion / reword it: the data have the"
            + " other sign; a word such as \"fell\" stands for a minus",
        "US$8 billion | change(trade.CA5.total@2020) | figure-mismatch: the text says \"US$8"
            + " billion\", the data say −US$7.8 billion / write \"−US$8 billion\", or take a word"
            + " such as \"fell\" into the figure",
        "1,064 | 1063 | figure-mismatch: the text says \"1,064\", the data say 1,063 / write"
            + " \"1,063\", or run `caravan fix`",
        "five years | streak(trade.CA5.total@2025) | figure-mismatch: the text says \"five years\","
            + " the data say 3 / write \"three years\", or run `caravan fix`",
        "12.3 percent | trade.CA5.total@2025 | unit-mismatch: the text says \"12.3 percent\", the"
            + " data are in USD / the data say US$106.3 billion",
        "€106.3 billion | trade.CA5.total@2025 | unit-mismatch: the text says \"€106.3 billion\","
            + " the data are in USD / the data say US$106.3 billion",
        "HK$106.3 billion | trade.CA5.total@2025 | unit-mismatch: the text says \"HK$106.3"
            + " billion\", the data are in USD / the data say US$106.3 billion",
        "6.4 percent | points(rate.KAZ@2020,rate.KAZ@2024) | unit-mismatch: the text says \"6.4"
            + " percent\", the data are in percentage points / the data say 6.4 percentage points",
        "much | trade.CA5.total@2025 | figure-without-number: \"much\" has no number to hold"
            + " against US$106.3 billion / write the number; where the words have to be true,"
            + " compare behind the \"=\": … > …",
        "106,30 billion | trade.CA5.total@2025 | figure-without-number: \"106,30 billion\" has no"
            + " number to hold against US$106.3 billion / write a decimal point: \"106.30"
            + " billion\"",
        "10 to 12 percent | growth(trade.CA5.total@2025) | figure-mismatch: the text says \"10 to"
            + " 12 percent\", the data say 12.2 percent / reword it: the data must lie within the"
            + " range",
        "from 10 to 12 percent | growth(trade.CA5.total@2025) | figure-several-numbers: \"from 10"
            + " to 12 percent\" has 2 numbers to hold against 12 percent / put each number into"
            + " brackets of its own",
        "12 percent | trade.CA5.total | expression-type: a figure is one value; this is a series of"
            + " 7 values / add a period, or a function such as max(…)",
        "doubled | trade.CA5.total@2025>3*trade.CA5.total@2019 | claim-false: \"doubled\" is false:"
            + " US$106.3 billion against US$139.2 billion / reword the sentence, or correct what"
            + " stands behind the \"=\"",
        "above US$200 billion | trade.CA5.total@2025>100e9USD | figure-mismatch: the text says"
            + " \"above US$200 billion\", the comparison behind it says US$106.3 billion, US$100"
            + " billion / write the number that is compared",
        "up 40 percent | growth(trade.CA5.total@2025)>10% | figure-mismatch: the text says \"up 40"
            + " percent\", the comparison behind it says 12.2 percent, 10 percent / write the number"
            + " that is compared"
      })
  void whatTheDataDoNotSayIsAnError(String text, String expression, String error) {
    assertThat(check(text, expression, null)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "more than doubled | trade.CA5.total@2025>2*trade.CA5.total@2019",
        "above US$100 billion | trade.CA5.total@2025>100e9USD",
        "above US$100 billion for the first time in 2025"
            + " | max(trade.CA5.total@..2024)<100e9USD<trade.CA5.total@2025",
        "between 45 and 50 percent | share(trade.KAZ.total@2024,trade.CA5.total@2024)in(45%..50%)",
        "more than two thirds | growth(trade.CA5.total@2025)>10%",
        "up 12 percent | growth(trade.CA5.total@2025)>10%",
        "three in a row | streak(trade.CA5.total@2025)==3"
      })
  void aClaimThatHoldsIsFine(String text, String expression) {
    assertThat(check(text, expression, null)).isEqualTo("claim " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trade.CA5.total@2025 | | US$106.3 billion",
        "trade.CA5.total@2025 | compact 0 | US$106 billion",
        "trade.CA5.total@2025 | compact | US$106.3 billion",
        "trade.CA5.total@2025 | full 0 | US$106,300,000,000",
        "trade.CA5.total@2025 | number 1 | 106.3",
        "growth(trade.CA5.total,2019,2025) | | 129 percent",
        "growth(trade.CA5.total@2020) | | −17 percent",
        "ratio(trade.CA5.export@2025,trade.CA5.import@2025) | percent 0 | 203 percent",
        "points(rate.KAZ@2020,rate.KAZ@2024) | points 1 | 6.4 percentage points",
        "gas.KAZ@2024 | | 10 billion m³",
        "streak(trade.CA5.total@2025) | | 3"
      })
  void aBoundFigureIsWrittenAsTheDataSupport(String expression, String format, String text) {
    assertThat(check("", expression, format)).isEqualTo("bound " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trade.CA5.total@2025 | compact 7 | figure-format",
        "trade.CA5.total@2025 | nice | figure-format",
        "trade.CA5.total@2025 | percent | unit-mismatch",
        "1<2 | | expression-type"
      })
  void aFormatThatDoesNotFit(String expression, String format, String code) {
    assertThat(check("", expression, format)).startsWith(code + ": ");
  }

  /** What is wrong with an expression is told once, whoever asks for its value. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + | expression-syntax",
        "trad.KAZ.total@2025 | unknown-dataset",
        "trade.KAZ.total | expression-type"
      })
  void aValueThatCannotBeWrittenIsAnError(String expression, String code) {
    SourceText nothing = TestData.text("");
    FigureText figure = new FigureText(nothing.span(), nothing, TestData.text(expression), null);
    Diagnostics out = new Diagnostics();
    assertThat(new FigureChecker(Expressions.CONTEXT).write(figure, ENGLISH, out)).isNull();
    assertThat(out.list()).extracting(one -> one.code().id()).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US$106.3 billion | trade.CA5.total@2025 | true",
        "US$106.4 billion | trade.CA5.total@2025 | false",
        "US$106.3 billion of 200 | trade.CA5.total@2025 | false",
        "rose in 2 years | trade.CA5.total@2024 < trade.CA5.total@2025 | false",
        "rose | trade.CA5.total@2024 < trade.CA5.total@2025 | false"
      })
  void oneNumberAgreesOrDoesNot(String text, String expression, boolean agrees) {
    SourceText words = TestData.text(text);
    FigureText figure = new FigureText(words.span(), words, TestData.text(expression), null);
    assertThat(new FigureChecker(Expressions.CONTEXT).agrees(figure, ENGLISH)).isEqualTo(agrees);
  }

  /** CLDR knows no ordinals of some languages: the author writes the word. */
  @Test
  void anOrdinalThatTheProgramDoesNotKnowIsLeftToTheAuthor() {
    SourceText nothing = TestData.text("");
    FigureText figure =
        new FigureText(nothing.span(), nothing, TestData.text("2"), TestData.text("ordinal"));
    Diagnostics out = new Diagnostics();
    Language tajik = Objects.requireNonNull(Language.find("tg"));
    assertThat(new FigureChecker(Expressions.CONTEXT).check(figure, tajik, out)).isNull();
    assertThat(TestData.lines(out))
        .containsExactly("1:1 figure-format: the program knows no ordinals of the language \"tg\"");
  }
}
