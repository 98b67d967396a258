package caravan.language.reading;

import caravan.language.number.Words;
import caravan.language.registry.Language;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words that leave no doubt that something rose, or fell: verbs of change in a text that compares
 * nothing else, denies nothing, and speaks of no pace. Of a text that may mean more than that
 * nothing is said.
 */
public final class ChangeVerbs {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What a text says. */
  public enum Said {
    ROSE,
    FELL,
    /** Neither, or both, or nothing sure. */
    NOTHING
  }

  /**
   * The words of one language.
   *
   * @param unsure with which a text may mean anything
   */
  private record Words(Pattern rose, Pattern fell, Pattern unsure) {
    static Words of(String rose, String fell, String unsure) {
      return new Words(pattern(rose), pattern(fell), pattern(unsure));
    }

    private static Pattern pattern(String words) {
      return Pattern.compile(words, FLAGS);
    }
  }

  private static final Map<String, Words> BY_LANGUAGE =
      Map.of(
          "en",
          Words.of(
              "\\b(?:rose|risen|grew|grown|increased|climbed|jumped|surged|soared|expanded|rebounded"
                  + "|recovered|doubled|tripled|quadrupled)\\b",
              "\\b(?:fell|fallen|declined|decreased|dropped|shrank|shrunk|contracted|slumped|plunged"
                  + "|plummeted|halved)\\b",
              "\\b(?:not|no|never|nor|neither|hardly|barely|than|less|more|slow\\w*|fast\\w*|pace|rate"
                  + "|after|before|once|had|despite|although|though|while|stop\\w*|end\\w*|ceas\\w*"
                  + "|ground|gap|deficit|shortfall|loss\\w*|share)\\b|n['’]t\\b"),
          "zh",
          Words.of(
              "上升|增长|增加|攀升|回升|上涨|扩大|翻番|翻了",
              "下降|减少|下滑|萎缩|回落|下跌|缩减|减半",
              "不|未|没|无|非|比|较|低于|高于|幅|速|率|后|前|虽|尽管|止|逆差|赤字|缺口|差距|占比|比重"),
          "ru",
          Words.of(
              "(?<!\\p{L})(?:вырос|возрос|увеличил|поднял|расширил|прибавил|удвоил|утроил)\\p{L}*",
              "(?<!\\p{L})(?:снизил|сократил|упал|уменьшил|сжал|просел|обвалил)\\p{L}*",
              "(?<!\\p{L})(?:не|ни|нет|чем|больше|меньше|менее|более|темп\\p{L}*|медленн\\p{L}*"
                  + "|быстр\\p{L}*|после|до|перед|хотя|несмотря|перестал\\p{L}*|прекратил\\p{L}*"
                  + "|дефицит\\p{L}*|разрыв\\p{L}*|убыт\\p{L}*|дол[яиюей]\\p{L}*)(?!\\p{L})"));

  private ChangeVerbs() {}

  /** What a text says. */
  public static Said in(String text, Language language) {
    Words words = BY_LANGUAGE.get(language.code());
    if (words == null || words.unsure().matcher(text).find()) {
      return Said.NOTHING;
    }
    boolean rose = words.rose().matcher(text).find();
    boolean fell = words.fell().matcher(text).find();
    return rose == fell ? Said.NOTHING : rose ? Said.ROSE : Said.FELL;
  }
}
