package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Digits;
import caravan.expression.evaluate.Traced;
import caravan.expression.names.FigureText;
import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.registry.Language;
import caravan.model.data.CodeLists;
import caravan.model.data.CodeListsReader;
import caravan.model.data.Quantity;
import caravan.model.data.ShownDigits;
import caravan.model.data.Unit;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.yaml.YamlParser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bound figures, as a writer of each language would write them. */
class BoundTextTest {
  private static final CodeLists LISTS =
      CodeListsReader.read(
          YamlParser.parse(
              TestData.text(
                  """
                  unit:
                    trains:
                      en: {one: train, other: trains}
                      zh: 列
                      ru: {one: поезд, few: поезда, many: поездов, other: поезда}
                  """),
              new Diagnostics()),
          new Diagnostics());

  private static final DataContext DATA =
      TestData.context(
          Map.of(
              "c",
              dataset("USD", "", "8881148216", "8455000000", "-71234567", "80000000", "999960000"),
              "b",
              dataset("USD", "multiplier: 1e9", "106.3", "94.82", "5.00", "71.234567", "0.08"),
              "r",
              dataset("USD", "multiplier: 1e9", "34", "35", "74", "74.1", "1"),
              "w",
              dataset("t", "", "254200", "26700", "71234", "12400000", "9234"),
              "y",
              dataset("CNY", "multiplier: 1e12", "4.5", "4.45", "0.0437", "12", "1.2345678"),
              "n",
              dataset("trains", "", "14627", "300000", "1234567", "5", "0"),
              "p",
              dataset("percent", "", "12.25", "5.0", "104.12345", "0.04", "9.96123"),
              "e",
              dataset("kWh", "multiplier: 1e6", "14500", "7.125", "12345678", "3", "1"),
              "d",
              dataset(
                  "USD", "multiplier: 1e9\ndigits-shown: 5", "674.15", "1.234567", "1", "2", "3")));

  private static String dataset(String unit, String more, String... values) {
    StringBuilder out = new StringBuilder("title: T\nunit: " + unit + "\n" + more + "\n");
    out.append("dimensions: [place]\nsource: a\nobservations:\n  X:\n");
    for (int i = 0; i < values.length; i++) {
      out.append("    ").append(2021 + i).append(": ").append(values[i]).append('\n');
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // One that its source states in many digits has three.
        "c.X@2021 | US$8.88 billion | 88.8亿美元 | 8,88 млрд долл. США",
        "c.X@2023 | −US$71.2 million | −7120万美元 | −71,2 млн долл. США",
        "b.X@2024 | US$71.2 billion | 712亿美元 | 71,2 млрд долл. США",
        "w.X@2023 | 71,200 t | 7.12万吨 | 71,2 тыс. т",
        "y.X@2025 | CNY 1.23 trillion | 1.23万亿元 | 1,23 трлн юаней",
        // One that its source states in up to four has these.
        "b.X@2021 | US$106.3 billion | 1063亿美元 | 106,3 млрд долл. США",
        "b.X@2022 | US$94.82 billion | 948.2亿美元 | 94,82 млрд долл. США",
        "w.X@2021 | 254,200 t | 25.42万吨 | 254,2 тыс. т",
        "w.X@2022 | 26,700 t | 2.67万吨 | 26,7 тыс. т",
        "w.X@2024 | 12.4 million t | 1240万吨 | 12,4 млн т",
        "w.X@2025 | 9,234 t | 9234吨 | 9 234 т",
        "y.X@2021 | CNY 4.5 trillion | 4.5万亿元 | 4,5 трлн юаней",
        // No zeros that say nothing, and the multiple of the number.
        "b.X@2023 | US$5 billion | 50亿美元 | 5 млрд долл. США",
        "b.X@2025 | US$80 million | 8000万美元 | 80 млн долл. США",
        "c.X@2025 | US$1 billion | 10亿美元 | 1 млрд долл. США",
        "y.X@2023 | CNY 43.7 billion | 437亿元 | 43,7 млрд юаней",
        "e.X@2021 | 14.5 TWh | 145亿千瓦时 | 14,5 млрд кВт·ч",
        // What was calculated has three.
        "b.X@2021+b.X@2022 | US$201 billion | 2010亿美元 | 201 млрд долл. США",
        "b.X@2021-b.X@2022 | US$11.5 billion | 115亿美元 | 11,5 млрд долл. США",
        "c.X@2021/w.X@2021 | 34,900 USD/t | 3.49万美元/吨 | 34 900 долл. США/т",
        "b.X@2021/b.X@2022 | 1.12 | 1.12 | 1,12",
        // Counts are whole.
        "n.X@2021 | 14,627 trains | 14,627列 | 14 627 поездов",
        "n.X@2022 | 300,000 trains | 30万列 | 300 000 поездов",
        "n.X@2023 | 1.23 million trains | 123万列 | 1,23 млн поездов",
        "n.X@2021+n.X@2024 | 14,632 trains | 14,632列 | 14 632 поезда",
        "n.X@2025 | 0 trains | 0列 | 0 поездов",
        "count(b.X@2021..2025) | 5 | 5 | 5",
        "123456*1 | 123,456 | 123,456 | 123 456",
        "1234567*1 | 1.23 million | 123万 | 1,23 млн",
        // Percentages.
        "growth(c.X,2021,2022) | −4.8 percent | −4.8% | −4,8 %",
        "growth(b.X,2022,2021) | 12 percent | 12% | 12 %",
        "growth(c.X,2024,2021) | 11,001 percent | 11,001% | 11 001 %",
        "growth(b.X,2023,2022) | 1,796 percent | 1796% | 1 796 %",
        "share(c.X@2024,c.X@2021) | 0.9 percent | 0.9% | 0,9 %",
        "share(w.X@2025,w.X@2024) | 0.07 percent | 0.07% | 0,07 %",
        "share(b.X@2025,b.X@2024) | 0.1 percent | 0.1% | 0,1 %",
        "p.X@2021 | 12.25 percent | 12.25% | 12,25 %",
        "p.X@2022 | 5 percent | 5% | 5 %",
        "p.X@2023 | 104 percent | 104% | 104 %",
        "p.X@2024 | 0.04 percent | 0.04% | 0,04 %",
        "p.X@2025 | 10 percent | 10% | 10 %",
        // However rough the data are, there is a digit.
        "growth(r.X,2021,2022) | 3 percent | 3% | 3 %",
        "growth(r.X,2021,2023) | 118 percent | 118% | 118 %",
        "growth(r.X,2023,2024) | 0 percent | 0% | 0 %",
        "growth(r.X,2024,2023) | 0 percent | 0% | 0 %",
        "r.X@2022-r.X@2021 | US$1 billion | 10亿美元 | 1 млрд долл. США",
        "points(p.X@2021,p.X@2025) | −2.3 percentage points | −2.3个百分点 | −2,3 п. п.",
        // The dataset asks for five.
        "d.X@2021 | US$674.15 billion | 6741.5亿美元 | 674,15 млрд долл. США",
        "d.X@2022 | US$1.2346 billion | 12.346亿美元 | 1,2346 млрд долл. США",
        "growth(d.X,2022,2021) | 54,506 percent | 54,506% | 54 506 %"
      })
  void asAWriterWould(String expression, String english, String chinese, String russian) {
    assertThat(text("en", expression, null, DATA)).isEqualTo(english);
    assertThat(text("zh", expression, null, DATA)).isEqualTo(chinese);
    assertThat(text("ru", expression, null, DATA)).isEqualTo(russian);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b.X@2021 | compact 1 | US$106.3 billion",
        "b.X@2021 | compact 0 | US$106 billion",
        "d.X@2022 | compact 0 | US$1.2 billion",
        "b.X@2021 | compact 3 | US$106.3 billion",
        "b.X@2023 | compact 2 | US$5.00 billion",
        "b.X@2023 | 1 | US$5.0 billion",
        "c.X@2025 | compact 1 | US$1.0 billion",
        "b.X@2021 | digits 2 | US$110 billion",
        "b.X@2021 | compact digits 3 | US$106 billion",
        "c.X@2021 | digits 5 | US$8.8811 billion",
        "c.X@2021 | full | US$8,881,148,216",
        "c.X@2021 | full digits 2 | US$8,900,000,000",
        "c.X@2021 | full 2 | US$8,881,148,216",
        "b.X@2021 | full | US$106,300,000,000",
        "b.X@2021 | number | 106.3",
        "c.X@2021 | number 1 | 8.9",
        "b.X@2021/b.X@2022 | percent | 112 percent",
        "b.X@2021/b.X@2022 | percent 1 | 112.1 percent",
        "growth(c.X,2021,2022) | percent digits 2 | −4.8 percent",
        "growth(c.X,2021,2022) | full | −4.8 percent",
        "growth(c.X,2021,2022) | compact 3 | −4.798 percent"
      })
  void inAFormat(String expression, String format, String text) {
    assertThat(text("en", expression, format, DATA)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | ordinal | 2nd | 第二 | второй | 2.",
        "3 | ordinal | 3rd | 第三 | третий | 3.",
        "11 | ordinal | 11th | 第十一 | одиннадцатый | 11.",
        "21 | ordinal | 21st | 第二十一 | 21-й | 21.",
        "112 | ordinal | 112th | 第112 | 112-й | 112.",
        "4 | ordinal words | fourth | 第四 | четвёртый | vierte",
        "7 | ordinal words feminine | seventh | 第七 | седьмая | siebte",
        "3 | ordinal neuter | 3rd | 第三 | третье | 3.",
        "2 | ordinal digits | 2nd | 第2 | 2-й | 2.",
        "2 | ordinal digits neuter | 2nd | 第2 | 2-е | 2."
      })
  void ordinals(
      String expression,
      String format,
      String english,
      String chinese,
      String russian,
      String german) {
    assertThat(text("en", expression + "*1", format, DATA)).isEqualTo(english);
    assertThat(text("zh", expression + "*1", format, DATA)).isEqualTo(chinese);
    assertThat(text("ru", expression + "*1", format, DATA)).isEqualTo(russian);
    assertThat(text("de", expression + "*1", format, DATA)).isEqualTo(german);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"b.X@2021", "2.5*1", "0*1", "-2*1", "growth(c.X,2021,2022)", "n.X@2024", "1e9*1"})
  void noOrdinal(String expression) {
    assertThat(text("en", expression, "ordinal", DATA)).isEqualTo("figure-format");
  }

  /** What a report says is for all but percentages; a dataset's own word goes first. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | | b.X@2021 | US$110 billion",
        "2 | | d.X@2021 | US$674.15 billion",
        "2 | | growth(c.X,2021,2022) | −4.8 percent",
        "4 | | b.X@2021/b.X@2022 | 1.121",
        "2 | | n.X@2021 | 14,627 trains",
        " | 2 | growth(c.X,2021,2022) | −4.8 percent",
        " | 1 | p.X@2021 | 12.3 percent",
        " | 0 | growth(c.X,2021,2022) | −5 percent",
        " | 0 | p.X@2024 | 0.04 percent",
        " | 1 | b.X@2021 | US$106.3 billion"
      })
  void asTheReportSays(
      @Nullable Integer digits, @Nullable Integer decimals, String expression, String text) {
    DataContext data = DATA.writing(new ShownDigits(digits, decimals));

    assertThat(text("en", expression, null, data)).isEqualTo(text);
  }

  /**
   * Of random values of random precision each language writes the same digits, never one that the
   * data do not support, and what it writes is read again and is near the value.
   */
  @Test
  void theSameDigitsInEveryLanguage() {
    List<Language> languages =
        Stream.of("en", "zh", "ru", "de", "ja")
            .map(code -> Objects.requireNonNull(Language.find(code)))
            .toList();
    Random random = new Random(5);
    Digits digits = new Digits(DATA);
    List<Unit> units = List.of(Unit.of("USD"), Unit.of("t"), Unit.PERCENT, Unit.of("m3"));
    for (int i = 0; i < 300; i++) {
      BigDecimal value =
          new BigDecimal(new BigInteger(1 + random.nextInt(45), random), random.nextInt(6) - 1);
      BigDecimal half =
          new BigDecimal(BigInteger.valueOf(random.nextInt(30)), 2)
              .scaleByPowerOfTen(random.nextInt(12) - 5);
      Unit unit = units.get(random.nextInt(units.size()));
      Quantity quantity = new Quantity(value, value.subtract(half), value.add(half), unit);
      Traced traced = new Traced(quantity, List.of());
      int last = digits.last(traced);
      BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(last);
      boolean whole = unit.equals(Unit.PERCENT) && last == 0;
      if (value.abs().compareTo(step.multiply(BigDecimal.TEN)) >= 0 && !whole) {
        assertThat(step.add(step)).isGreaterThanOrEqualTo(half.add(half));
      }
      for (Language language : languages) {
        String text = language.numberWriter().upTo(last, value, unit);
        TextNumber read = language.numberReader().read(text).get(0);
        BigDecimal factor =
            read.unit() instanceof NamedUnit.Known known ? known.factor() : BigDecimal.ONE;
        assertThat(read.number().multiply(read.scale()).multiply(factor))
            .as("%s of %s", text, quantity)
            .isEqualByComparingTo(value.setScale(-last, RoundingMode.HALF_UP));
      }
    }
  }

  static String text(String code, String expression, @Nullable String format, DataContext data) {
    SourceText blank = TestData.text("");
    FigureText figure =
        new FigureText(
            blank.span(),
            blank,
            TestData.text(expression),
            format == null ? null : TestData.text(format));
    Diagnostics out = new Diagnostics();
    Language language = Language.of(code, LISTS);
    Figure found = new FigureChecker(data).check(figure, language, out);
    return found == null ? out.list().get(0).code().id() : found.text().replace('\u00a0', ' ');
  }
}
