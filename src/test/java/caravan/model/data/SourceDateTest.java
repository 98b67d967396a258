package caravan.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of sources as EDTF writes them. */
class SourceDateTest {
  /** A date as text, its year for messages, and what it was read as. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2025 | 2025 | 2025-0-0.0 | - | false",
        "2025-06 | 2025 | 2025-6-0.0 | - | false",
        "2025-12-31 | 2025 | 2025-12-31.0 | - | false",
        "2024-02-29 | 2024 | 2024-2-29.0 | - | false",
        "2025-21 | 2025 | 2025-0-0.1 | - | false",
        "2025-24 | 2025 | 2025-0-0.4 | - | false",
        "1900~ | 1900 | 1900-0-0.0 | - | true",
        "2024/2025 | 2024 | 2024-0-0.0 | 2025-0-0.0 | false",
        "2025-06-13/2025-07-01 | 2025 | 2025-6-13.0 | 2025-7-1.0 | false",
        "2024~/2025 | 2024 | 2024-0-0.0 | 2025-0-0.0 | true",
        "-0349 | 350 BC | -349-0-0.0 | - | false",
        "0000 | 1 BC | 0-0-0.0 | - | false",
        "0001 | 1 | 1-0-0.0 | - | false",
        "9999 | 9999 | 9999-0-0.0 | - | false"
      })
  void aDateInNumbers(String text, String year, String from, String to, boolean about) {
    SourceDate date = SourceDate.of(text);

    assertThat(date.text()).isEqualTo(text);
    assertThat(date.year()).isEqualTo(year);
    assertThat(told(date.from())).isEqualTo(from);
    assertThat(told(date.to())).isEqualTo(to);
    assertThat(date.about()).isEqualTo(about);
    assertThat(date.words()).isEmpty();
  }

  private static String told(SourceDate.Day day) {
    return day == null
        ? null
        : day.year() + "-" + day.month() + "-" + day.day() + "." + day.season();
  }

  @ParameterizedTest
  @CsvSource({"1900?, 1900~", "1900%, 1900~", "2024/2025?, 2024~/2025", "2024/2025~, 2024~/2025"})
  void whatIsInDoubtIsAboutRight(String written, String text) {
    assertThat(SourceDate.of(written).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring of 2025",
        "2025-13",
        "2025-20",
        "2025-25",
        "2025-02-29",
        "2025-00-01",
        "2025-21-01",
        "2025-06-32",
        "25",
        "2025/",
        "2025/2025-13",
        "2025-13/2025",
        "2025-6-13"
      })
  void anythingElseIsADateInWords(String text) {
    SourceDate date = SourceDate.of(text);

    assertThat(SourceDate.parse(text)).isNull();
    assertThat(date).isEqualTo(SourceDate.inWords(text));
    assertThat(date.text()).isEqualTo(text);
    assertThat(date.year()).isEqualTo(text);
    assertThat(date.about()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 0, 0, 0",
    "-10000, 0, 0, 0",
    "2025, 13, 0, 0",
    "2025, -1, 0, 0",
    "2025, 0, 1, 0",
    "2025, 2, 30, 0",
    "2025, 1, -1, 0",
    "2025, 0, 0, 5",
    "2025, 0, 0, -1",
    "2025, 6, 0, 1"
  })
  void noSuchDay(int year, int month, int day, int season) {
    assertThatThrownBy(() -> new SourceDate.Day(year, month, day, season))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFirstAndLastYearThereAre() {
    assertThat(new SourceDate.Day(9999, 0, 0, 0).year()).isEqualTo(9999);
    assertThat(Objects.requireNonNull(SourceDate.day(-9999, 12, 31)).year()).isEqualTo(-9999);
  }

  /** Those of which only words are known come last, unless the words have a year. */
  @Test
  void earlierOnesComeFirst() {
    List<String> inOrder =
        List.of(
            "-0350",
            "-0349",
            "-0001",
            "0000",
            "0001",
            "1900~",
            "2024",
            "in 2024",
            "summer 2024, revised",
            "2024-06",
            "2024-06-13",
            "2025-21",
            "2025-22",
            "in the year 20250 or 123",
            "last week");

    List<String> mixed = new ArrayList<>(inOrder);
    Collections.reverse(mixed);
    mixed.sort(Comparator.comparing(text -> SourceDate.of(text).order()));
    assertThat(mixed).isEqualTo(inOrder);
  }
}
