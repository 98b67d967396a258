package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.text.diagnostic.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data in the words of messages. */
class DataTextTest {
  private static final Language ENGLISH = Objects.requireNonNull(Language.find("en"));

  /** A value as a writer would write it, as an arithmetic comes to it, and what it may be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "money.A@2021 | US$8.88 billion | US$8.881 billion | US$8.8811475 billion to US$8.8811485 billion",
        "money.A@2022 | US$106.3 million | US$106.3 million | US$106.25 million to US$106.35 million",
        "money.A@2023 | US$43,000 | US$43,000 | US$42,500 to US$43,500",
        "money.A@2024 | US$9 million | US$9 million | US$8.5 million to US$9.5 million",
        "money.A@2025 | US$0 | US$0 | −US$500,000 to US$500,000",
        "money.A@2026 | US$700 million | US$700 million | US$699.5 million to US$700.5 million",
        "money.A@2027 | US$99.96 million | US$99.96 million | US$99.955 million to US$99.965 million",
        "money.A@2028 | US$12.3 trillion | US$12.35 trillion | US$12.3456775 trillion to US$12.3456785 trillion",
        "-money.A@2022 | −US$106.3 million | −US$106.3 million | −US$106.35 million to −US$106.25 million",
        "money.A@2021+money.A@2022 | US$8.99 billion | US$8.987 billion | US$8.9874 billion to US$8.9875 billion",
        "money.A@2027+money.A@2025 | US$99.96 million | US$100 million | US$99.5 million to US$100.5 million",
        "money.A@2022/3 | US$35.4 million | US$35.43 million | US$35.417 million to US$35.45 million",
        "share(money.A@2022,money.A@2021) | 1.2 percent | 1.2 percent | 1.1964 percent to 1.1975 percent",
        "share(money.A@2024,money.A@2022) | 8 percent | 8.5 percent | 7.99 percent to 8.94 percent",
        "growth(money.A,2022,2027) | −6 percent | −5.96 percent | −6.013 percent to −5.915 percent",
        "rate.A@2021 | 12 percent | 12.3 percent | 12.3445 percent to 12.3455 percent",
        "rate.A@2022 | 9.97 percent | 9.97 percent | 9.965 percent to 9.975 percent",
        "rate.A@2023 | 0.04 percent | 0.04 percent | 0.035 percent to 0.045 percent",
        "rate.A@2024 | 7 percent | 7 percent | 6.5 percent to 7.5 percent",
        "rate.A@2025 | 0 percent | 0 percent | −0.5 percent to 0.5 percent",
        "rate.A@2026 | 99 percent | 99.1 percent | 99.1234555 percent to 99.1234565 percent",
        "rate.A@2021/2 | 6.2 percent | 6.17 percent | 6.17225 percent to 6.17275 percent",
        "rate.A@2022/1000 | 0.00997 percent | 0.01 percent | 0.009965 percent to 0.009975 percent",
        "points(rate.A@2022,rate.A@2021) | 2.375 percentage points | 2.38 percentage points | 2.37 percentage points to 2.381 percentage points",
        "count.A@2021 | 14,600 trains | 14,627 trains | 14,600 trains to 14,600 trains",
        "count.A@2022 | 1 million trains | 999,999 trains | 1 million trains to 1 million trains",
        "rough.A@2022 | 45,000 trains | 45,000 trains | 44,500 trains to 45,500 trains",
        "shown.A@2022 | US$106.3 | US$106 | US$106.25 to US$106.35",
        "money.A@2022/money.A@2023 | 2,500 | 2,470 | 2,443 to 2,502"
      })
  void ofAValue(String expression, String text, String result, String range) {
    Traced value = WrittenData.value(expression);

    assertThat(DataText.of(value.quantity(), ENGLISH)).isEqualTo(text);
    assertThat(DataText.result(value, new Digits(WrittenData.CONTEXT), ENGLISH)).isEqualTo(result);
    assertThat(DataText.range(value.quantity())).isEqualTo(range);
  }

  /** Numbers that are compared are told from each other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "money.A@2022, 106.31e6USD | US$106.3 million, US$106.31 million",
        "money.A@2022, 106.304e6USD | US$106.3 million, US$106.304 million",
        "money.A@2021, 8881.1e6USD | US$8.88 billion, US$8.8811 billion",
        "5, 5 | 5, 5",
        "5, 5.0 | 5, 5"
      })
  void whatIsCompared(String expressions, String texts) {
    assertThat(String.join(", ", DataText.compared(quantities(expressions), ENGLISH)))
        .isEqualTo(texts);
  }

  /** Only where rounding decides it is told what numbers may be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "money.A@2022, money.A@2022 | -",
        "money.A@2022, money.A@2021 | -",
        "5, 6 | -",
        "money.A@2022, 106.31e6USD"
            + " | US$106.3 million may be US$106.25 million to US$106.35 million, US$106.31 million"
            + " is exact",
        "money.A@2022, 106.36e6USD"
            + " | US$106.3 million may be US$106.25 million to US$106.35 million, US$106.36 million"
            + " is exact",
        "money.A@2022, 106.37e6USD | -"
      })
  void whereRoundingDecides(String expressions, String told) {
    assertThat(DataText.rounded(quantities(expressions), ENGLISH)).isEqualTo(told);
  }

  @Test
  void whatBothSidesMayBeIsToldOnce() {
    assertThat(DataText.intervals(quantities("rate.A@2024, rate.A@2024"), ENGLISH))
        .isEqualTo("on both sides 7 percent may be 6.5 percent to 7.5 percent");
    assertThat(DataText.rounded(quantities("rate.A@2024, rate.A@2024, 7%"), ENGLISH)).isNull();
  }

  private static List<Quantity> quantities(String expressions) {
    List<Quantity> quantities = new ArrayList<>();
    for (String expression : expressions.split(", ", -1)) {
      quantities.add(WrittenData.value(expression).quantity());
    }
    return quantities;
  }

  /** With one digit more than the number of the text, or more where a writer would write more. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 million | US$106.3 million | US$106 million",
        "106.4 million | US$106.3 million | US$106.3 million",
        "0.1 billion | US$106.3 million | US$100 million",
        "0.11 billion | US$106.3 million | US$110 million",
        "110000000 | US$106.3 million | US$106.3 million"
      })
  void besideANumberOfAText(String text, String more, String same) {
    var number = ENGLISH.numberReader().read("US$" + text).get(0);
    Quantity quantity = WrittenData.value("money.A@2022").quantity();

    assertThat(DataText.of(quantity, number, ENGLISH)).isEqualTo(more);
    assertThat(DataText.of(quantity, number, 0, ENGLISH)).isEqualTo(same);
  }

  @Test
  void theCellsThatAValueRestsOn() {
    Cells cells = DataText.cells(WrittenData.value("money.A@2021+money.A@2028").used());

    assertThat(cells.first())
        .extracting(cell -> cell.ref() + " is " + cell.value() + ", " + cell.source())
        .containsExactly(
            "money.A@2021 is US$8.881148 billion, a", "money.A@2028 is US$12.345678 trillion, a");
    assertThat(cells.count()).isEqualTo(2);
  }
}
