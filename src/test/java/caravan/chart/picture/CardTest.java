package caravan.chart.picture;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.SvgWriter;
import caravan.chart.spec.CardChart;
import caravan.chart.spec.CardText;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartPicture;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CardTest {
  private static final Pattern TEXT = Pattern.compile("<text [^>]*>([^<]*)</text>");

  private static final CardText RUSSIAN =
      new CardText(
          "В 2025 году товарооборот Китая с\u00a0Центральной Азией составил"
              + " 106,3\u00a0млрд\u00a0долл.",
          "Торговля товарами",
          "Торговля Китая и Центральной Азии");

  @Test
  void aCardIsAsLargeAsSocialNetworksAsk() {
    ChartPicture.Drawn card =
        ChartPicture.Drawn.of(new ChartRenderer().card(RUSSIAN, List.of(chart())));
    assertThat(card.width()).isEqualTo(1200);
    assertThat(card.height()).isEqualTo(630);
  }

  @Test
  void aTitleIsNeverCutWhereASmallerSizeShowsAllOfIt() {
    assertThat(texts(RUSSIAN, List.of(chart())).replace(' ', '\u00a0'))
        .contains("106,3\u00a0млрд\u00a0долл.")
        .doesNotContain("…");
    assertThat(texts(RUSSIAN, List.of())).contains("Торговля товарами");
  }

  @Test
  void whatNoFontHasAndWhatIsMarkupElsewhereDoesNoHarm() {
    CardText odd = new CardText("\ud83d\ude80 <b>&\"</b> ".repeat(40), null, "\u0e01");
    assertThat(new ChartRenderer().card(odd, List.of())).isNotEmpty();
  }

  private static CardChart chart() {
    return new CardChart(Samples.all().values().iterator().next(), "Message", null, "Source: A");
  }

  private static String texts(CardText text, List<CardChart> charts) {
    CardLayout layout =
        new CardLayout(
            ChartKit.load().measure(), (spec, size) -> new ChartRenderer().drawing(spec, size));
    Matcher found = TEXT.matcher(SvgWriter.of(layout.of(text, charts), ChartPalette.DEFAULT));
    StringBuilder all = new StringBuilder();
    while (found.find()) {
      all.append(found.group(1)).append('\n');
    }
    return all.toString();
  }
}
