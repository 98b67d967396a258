package caravan.language.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.registry.Language;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An underscore stands for a no-break space, a tilde for a narrow one. */
class TypographyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | the \"Yearbook\", \"(2025)\" | the “Yearbook”, “(2025)”",
        "en | a 5\" screen | a 5\" screen",
        "en | wait... it's 5 - 3 - no | wait… it’s 5 - 3 – no",
        "en | US$106.3 billion in 12 percent of 5 cases | US$106.3_billion in 12_percent of 5"
            + " cases",
        "en | No. 5, Table 2, J. M. Keynes | No._5, Table_2, J._M._Keynes",
        "en | caravan --dry-run and a--b | caravan --dry-run and a – b",
        "en | the partners' view of the '90s: 'yes' | the partners’ view of the ’90s: ‘yes’",
        "en | \"it's 'fine' so\", \"a \"b\" c\" | “it’s ‘fine’ so”, “a ‘b’ c”",
        "en | 'the partners' view' of 'x' and 5' by 6' | ‘the partners’ view’ of ‘x’ and 5' by 6'",
        "en | \uFFFC's end, 2019--2025, a---b, x)---(y | \uFFFC’s end, 2019–2025, a – b, x) – (y",
        "ru | \"а 'б' в\" и 'г' 2019--2025 | «а „б“ в» и «г» 2019–2025",
        "zh | 他说\"甲'乙'丙\"，2019--2025---好 | 他说“甲‘乙’丙”，2019–2025——好",
        "de | \"a 'b' c\" in den '90ern 2019--2025 | „a ‚b‘ c“ in den ’90ern 2019–2025",
        "ru | \"Ежегодник\" - это № 5 | «Ежегодник»_— это №_5",
        "ru | 106,3 млрд долл. США, 12 %, 1,2 п. п. | 106,3_млрд_долл._США, 12_%, 1,2_п._п.",
        "ru | в 2025 году к 1 500 тыс. т — это я | в_2025_году к_1_500_тыс._т_— это я",
        "ru | А. С. Иванов и др., т. е. кто же | А._С._Иванов и_др., т._е. кто_же",
        "zh | 他说\"好\"...这是 2025 年 | 他说“好”……这是 2025 年",
        "de | \"Jahrbuch\" - 12 Mrd. Euro, 5 % | „Jahrbuch“ – 12_Mrd. Euro, 5_%",
        "fr | \"Annuaire\" : 106 300 t ; oui ! | «~Annuaire~»_: 106~300 t~; oui~!",
      })
  void setsText(String language, String text, String expected) {
    Typography typography = Typography.of(Objects.requireNonNull(Language.find(language)));

    assertThat(typography.apply(text).replace('\u00a0', '_').replace('\u202f', '~'))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | He “said” it’s US$5 billion – so",
        "ru | «Так» — 5 млн т",
        "zh | 贸易额为1063亿美元，比上年增长12%。",
      })
  void leavesTextThatIsSetAsItIs(String language, String text) {
    Typography typography = Typography.of(Objects.requireNonNull(Language.find(language)));
    String once = typography.apply(text);

    assertThat(typography.apply(once)).isEqualTo(once);
    assertThat(once.replaceAll("[\\u00a0\\u202f]", " ")).isEqualTo(text);
  }
}
