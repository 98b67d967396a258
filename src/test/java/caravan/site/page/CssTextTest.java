package caravan.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CssTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a { color: red; }|a{color:red;}",
        "/* why */ a  b{ }|a b{}",
        "/*! licence */a{}|/*! licence */a{}",
        "a :hover, b > c{x:y}|a :hover,b > c{x:y}",
        "a::before{content: \"  /* not */ ; \"}|a::before{content:\"  /* not */ ; \"}",
        "a{content:'it\\'s  { '}|a{content:'it\\'s  { '}",
        "a{width: calc(1px  + 2px)}|a{width:calc(1px + 2px)}",
        "a{src: url(data:x;  y/*z*/) , url( \"a)b\" )}|a{src:url(data:x;  y/*z*/) ,url( \"a)b\" )}",
        "@media (min-width: 3px) and (x) { a { b: c } }|@media (min-width:3px) and (x){a{b:c}}",
        "a{b:c /* not ended|a{b:c",
        "a{b:'not ended|a{b:'not ended",
      })
  void leavesOutWhatMeansNothing(String css, String small) {
    assertThat(CssText.small(css)).isEqualTo(small + "\n");
  }
}
