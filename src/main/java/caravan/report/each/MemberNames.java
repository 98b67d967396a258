package caravan.report.each;

import caravan.language.en.EnglishArticle;
import caravan.language.typesetting.RegionNames;
import caravan.language.typesetting.Slugs;
import caravan.model.data.CodeLists;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names of codes in the form that a sentence needs. Immutable. */
final class MemberNames {
  /** The code itself. */
  static final String CODE = "code";

  /** The name as part of an address. */
  static final String SLUG = "slug";

  /** The name with the article that it has in a sentence. */
  static final String THE = "the";

  /** The name as a place. */
  static final String IN = "in";

  private final CodeLists lists;
  private final String language;

  MemberNames(CodeLists lists, String language) {
    this.lists = lists;
    this.language = language;
  }

  /** The language in which they are. */
  String language() {
    return language;
  }

  /**
   * A name.
   *
   * @param form empty for the name as it is; null is returned where nobody knows this form of it
   */
  @Nullable String name(String dimension, String code, String form) {
    String name = lists.name(dimension, code, language);
    if (form.isEmpty()) {
      return name;
    }
    if (form.equals(CODE)) {
      return code;
    }
    return capitalized(form, small -> small(dimension, code, small, name));
  }

  /**
   * What a form gives; one whose name begins with a capital letter gives the same with one.
   *
   * @param of gives the form of a name in small letters; null where there is none
   */
  @Nullable String capitalized(String form, Function<String, @Nullable String> of) {
    if (form.isEmpty()) {
      return of.apply(form);
    }
    String small = form.substring(0, 1).toLowerCase(Locale.ROOT) + form.substring(1);
    String found = of.apply(small);
    if (found == null || small.equals(form) || found.isEmpty()) {
      return found;
    }
    int first = found.offsetByCodePoints(0, 1);
    return found.substring(0, first).toUpperCase(Locale.forLanguageTag(language))
        + found.substring(first);
  }

  private @Nullable String small(String dimension, String code, String form, String name) {
    String listed = lists.form(dimension, code, language, form);
    if (listed != null) {
      return listed;
    }
    if (form.equals(SLUG)) {
      return slug(dimension, code);
    }
    return switch (language) {
      case "en" -> english(dimension, code, form, name);
      // Nouns have one form.
      case "zh" -> name;
      default -> null;
    };
  }

  private @Nullable String english(String dimension, String code, String form, String name) {
    if (form.equals(THE)) {
      return EnglishArticle.with(name);
    }
    return form.equals(IN) ? "in " + small(dimension, code, THE, name) : null;
  }

  /** From the English name, so that a page has one address in all languages. */
  private String slug(String dimension, String code) {
    String region = RegionNames.of(code, "en");
    String name = lists.name(dimension, code, "en");
    String slug = Slugs.of(region != null && !Slugs.isLatin(name) ? region : name);
    return slug.isEmpty() ? code.toLowerCase(Locale.ROOT) : slug;
  }
}
