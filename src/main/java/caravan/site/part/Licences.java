package caravan.site.part;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the text of a well-known licence stands, by its SPDX identifier. */
public final class Licences {
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\\d\\.\\d)");

  private Licences() {}

  public static @Nullable String address(String licence) {
    Matcher cc = CREATIVE_COMMONS.matcher(licence);
    if (cc.matches()) {
      String kind = cc.group(1).toLowerCase(Locale.ROOT);
      return "https://creativecommons.org/licenses/" + kind + "/" + cc.group(2) + "/";
    }
    return licence.equals("CC0-1.0") ? "https://creativecommons.org/publicdomain/zero/1.0/" : null;
  }
}
