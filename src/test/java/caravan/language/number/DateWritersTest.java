package caravan.language.number;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.registry.Phrases;
import caravan.model.data.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWritersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025 | 2025 | 2025年 | 2025",
        "2025-H1 | H1 2025 | 2025年上半年 | I полугодие 2025",
        "2025-H2 | H2 2025 | 2025年下半年 | II полугодие 2025",
        "2025-Q1 | Q1 2025 | 2025年第一季度 | I квартал 2025",
        "2025-Q4 | Q4 2025 | 2025年第四季度 | IV квартал 2025",
        "2025-06 | Jun 2025 | 2025年6月 | июнь 2025",
        "2025-01/2025-05 | Jan–May 2025 | 2025年1—5月 | январь–май 2025",
        "2024-11/2025-02 | Nov 2024–Feb 2025 | 2024年11月—2025年2月 | ноябрь 2024 — февраль 2025"
      })
  void periods(String period, String english, String chinese, String russian) {
    Period parsed = Objects.requireNonNull(Period.parse(period));

    assertThat(Phrases.language("en").dateWriter().period(parsed)).isEqualTo(english);
    assertThat(Phrases.language("zh").dateWriter().period(parsed)).isEqualTo(chinese);
    assertThat(Phrases.language("ru").dateWriter().period(parsed)).isEqualTo(russian);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025 | 2025 | in 2025 | 2025年 | 2025 год | 2025 года | в 2025 году",
        "2025-H2 | the second half of 2025 | in the second half of 2025 | 2025年下半年"
            + " | II полугодие 2025 года | II полугодия 2025 года | во II полугодии 2025 года",
        "2025-Q1 | the first quarter of 2025 | in the first quarter of 2025 | 2025年第一季度"
            + " | I квартал 2025 года | I квартала 2025 года | в I квартале 2025 года",
        "2025-Q2 | the second quarter of 2025 | in the second quarter of 2025 | 2025年第二季度"
            + " | II квартал 2025 года | II квартала 2025 года | во II квартале 2025 года",
        "2026-07 | July 2026 | in July 2026 | 2026年7月"
            + " | июль 2026 года | июля 2026 года | в июле 2026 года",
        "2026-03 | March 2026 | in March 2026 | 2026年3月"
            + " | март 2026 года | марта 2026 года | в марте 2026 года",
        "2025-01/2025-05 | January to May 2025 | in January to May 2025 | 2025年1—5月"
            + " | январь–май 2025 года | января–мая 2025 года | в январе–мае 2025 года"
      })
  void periodsInSentences(
      String period,
      String english,
      String inEnglish,
      String chinese,
      String russian,
      String genitive,
      String inRussian) {
    Period parsed = Objects.requireNonNull(Period.parse(period));
    DateWriter en = Phrases.language("en").dateWriter();
    DateWriter ru = Phrases.language("ru").dateWriter();

    assertThat(en.inSentence(parsed, "")).isEqualTo(english);
    assertThat(en.inSentence(parsed, "in")).isEqualTo(inEnglish);
    assertThat(en.inSentence(parsed, "genitive")).isNull();
    assertThat(Phrases.language("zh").dateWriter().inSentence(parsed, "in")).isEqualTo(chinese);
    assertThat(ru.inSentence(parsed, "")).isEqualTo(russian);
    assertThat(ru.inSentence(parsed, "genitive")).isEqualTo(genitive);
    assertThat(ru.inSentence(parsed, "in")).isEqualTo(inRussian);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 22 November 2026 | November 2026",
        "zh | 2026年11月22日 | 2026年11月",
        "ru | 22 ноября 2026 г. | ноябрь 2026"
      })
  void dates(String language, String date, String month) {
    DateWriter writer = Phrases.language(language).dateWriter();

    assertThat(writer.date(LocalDate.of(2026, 11, 22))).isEqualTo(date);
    assertThat(writer.month(YearMonth.of(2026, 11))).isEqualTo(month);
  }
}
