package caravan.report.each;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which variants of a file were chosen on any of its pages. For one thread. */
public final class VariantUse {
  VariantUse() {}

  /** By the place of their group, then by their own. */
  private final Map<Span, Group> groups = new TreeMap<>();

  /** Where claims are given, by their names. */
  private final Map<String, Span> given = new TreeMap<>();

  /** The claims that held on no page so far. */
  private final Set<String> never = new TreeSet<>();

  private final Set<String> held = new TreeSet<>();
  private boolean isUnclear;

  /** Some variants, of which one was chosen on each of so many pages. */
  private static final class Group {
    private final List<Variants.Written> written;
    private final Set<Span> chosen = new LinkedHashSet<>();
    private int pages;

    Group(List<Variants.Written> written) {
      this.written = written;
    }
  }

  /**
   * Hears which one of a group was chosen.
   *
   * @param key the same for the same group on all pages of the file
   */
  void chosen(Span key, List<Variants.Written> written, Variants.Written one) {
    Group group = groups.computeIfAbsent(key, k -> new Group(written));
    group.chosen.add(one.span());
    group.pages = 1;
  }

  /** Hears of a claim. */
  void given(String name, Span place) {
    given.put(name, place);
  }

  /** Hears whether a claim holds on a page. */
  void heard(String name, boolean holds) {
    if (holds) {
      held.add(name);
    } else {
      never.add(name);
    }
  }

  /** Hears that of a group none could be chosen, so that nothing is known of the others. */
  void unclear() {
    isUnclear = true;
  }

  /** Takes in what was chosen on other pages of the file. */
  void add(VariantUse other) {
    isUnclear |= other.isUnclear;
    never.addAll(other.never);
    given.putAll(other.given);
    held.addAll(other.held);
    other.groups.forEach(
        (key, group) -> {
          Group all = groups.computeIfAbsent(key, k -> new Group(group.written));
          all.chosen.addAll(group.chosen);
          all.pages += group.pages;
        });
  }

  /** Warns of claims that no variant names. */
  void unnamed(Diagnostics out) {
    Set<String> unnamed = new TreeSet<>(given.keySet());
    unnamed.removeAll(held);
    unnamed.removeAll(never);
    if (!isUnclear) {
      unnamed.forEach(name -> warn(given.get(name), "no variant is called \"" + name + "\"", out));
    }
  }

  private static void warn(@Nullable Span place, String message, Diagnostics out) {
    if (place != null) {
      out.add(
          Diagnostic.warning(Code.UNUSED_VARIANT, place, message)
              .help("correct it, or take it and its variants out"));
    }
  }

  /**
   * Warns of variants that no page has. Of those of a text that one page alone takes in, as a
   * paragraph of its own, the others are for data that are still to come.
   */
  void unused(Diagnostics out) {
    if (isUnclear) {
      return;
    }
    never.removeAll(held);
    for (String name : never) {
      warn(given.get(name), "\"" + name + "\" holds on no page of this file", out);
    }
    for (Group group : groups.values()) {
      for (Variants.Written one : group.written) {
        boolean isUsed = group.pages == 1 || group.chosen.contains(one.span());
        if (!isUsed && !never.contains(one.name())) {
          out.add(
              Diagnostic.warning(
                      Code.UNUSED_VARIANT,
                      one.span(),
                      "no page of this file has the variant \"" + one.name() + "\" here")
                  .help("leave it out; another one holds wherever it could"));
        }
      }
    }
  }
}
