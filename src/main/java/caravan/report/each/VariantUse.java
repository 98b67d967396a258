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

  private record Group(List<Variants.Written> written, Set<Span> chosen) {}

  /**
   * Hears which one of a group was chosen.
   *
   * @param key the same for the same group on all pages of the file
   */
  void chosen(Span key, List<Variants.Written> written, Variants.Written one) {
    groups
        .computeIfAbsent(key, k -> new Group(written, new LinkedHashSet<>()))
        .chosen()
        .add(one.span());
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
        (key, group) ->
            groups
                .computeIfAbsent(key, k -> new Group(group.written(), new LinkedHashSet<>()))
                .chosen()
                .addAll(group.chosen()));
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

  /** Warns of variants that no page has. */
  void unused(Diagnostics out) {
    if (isUnclear) {
      return;
    }
    never.removeAll(held);
    for (String name : never) {
      warn(given.get(name), "\"" + name + "\" holds on no page of this file", out);
    }
    for (Group group : groups.values()) {
      for (Variants.Written one : group.written()) {
        if (!group.chosen().contains(one.span()) && !never.contains(one.name())) {
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
