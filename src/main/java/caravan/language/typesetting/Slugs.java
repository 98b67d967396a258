package caravan.language.typesetting;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Names as parts of addresses: small Latin letters, digits and hyphens. Stateless. */
public final class Slugs {
  /** The last character of the Latin blocks. */
  private static final int LAST_LATIN = 0x24F;

  private Slugs() {}

  /** Whether a name is written in Latin letters. */
  public static boolean isLatin(String name) {
    return name.codePoints().allMatch(c -> c <= LAST_LATIN);
  }

  /** A name as part of an address; empty where nothing of it can be. */
  public static String of(String name) {
    return Transliterator.getInstance("Any-Latin; Latin-ASCII")
        .transliterate(name)
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
