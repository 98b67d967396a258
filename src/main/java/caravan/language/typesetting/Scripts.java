package caravan.language.typesetting;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/** Which scripts the letters of a text are of. */
public final class Scripts {
  private Scripts() {}

  /**
   * Whether a text may be set in italics on a page of a language: its letters are Latin or of the
   * script of that language. In other scripts italics are foreign to readers, and cost them a font.
   */
  public static boolean isItalic(String text, String language) {
    int[] own = UScript.getCode(new ULocale(language));
    return text.codePoints()
        .filter(Character::isLetter)
        .map(UScript::getScript)
        .allMatch(
            script -> script == UScript.LATIN || script == UScript.COMMON || isOf(script, own));
  }

  private static boolean isOf(int script, int @Nullable [] scripts) {
    if (scripts != null) {
      for (int one : scripts) {
        if (one == script) {
          return true;
        }
      }
    }
    return false;
  }
}
