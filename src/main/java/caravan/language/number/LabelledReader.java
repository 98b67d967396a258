package caravan.language.number;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A reader that passes over the numbers of tables, chapters, codes and the like. A running number,
 * {@code No. 2}, counts where there is no other.
 */
public final class LabelledReader implements NumberReader {
  private final NumberReader reader;
  private final Pattern certain;
  private final Pattern serial;

  public LabelledReader(NumberReader reader, String code, LanguageWords words) {
    this.reader = reader;
    this.certain = Labels.certain(code, words);
    this.serial = Labels.serial(code);
  }

  @Override
  public List<TextNumber> read(String original) {
    String text = Blanks.over(certain, original);
    List<TextNumber> numbers = reader.read(text);
    String plain = numbers.size() > 1 ? Blanks.over(serial, text) : text;
    return plain.equals(text) ? numbers : reader.read(plain);
  }
}
