package caravan.report.each;

import caravan.expression.names.NamedExpression;
import caravan.language.reading.ChangeVerbs;
import caravan.report.page.Wording;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which variants of a sentence hold on a page: of each group exactly one. For one thread. */
final class Variants {
  /** Holds where no other of its group does. */
  static final String ELSE = "else";

  private final Map<String, SourceText> claims = new LinkedHashMap<>();
  private final Map<String, Conditions.Held> known = new HashMap<>();
  private final Conditions conditions;
  private final Wording codes;
  private final String member;
  private final VariantUse use;

  /**
   * @param codes puts codes into claims
   * @param member for messages; empty on a page by itself
   * @param use hears what was chosen
   */
  Variants(
      List<NamedExpression> claims,
      Conditions conditions,
      Wording codes,
      String member,
      VariantUse use) {
    for (NamedExpression one : claims) {
      this.claims.put(one.name().text(), one.text());
      use.given(one.name().text(), one.name().span().written());
    }
    this.conditions = conditions;
    this.codes = codes;
    this.member = member;
    this.use = use;
  }

  /**
   * A variant as it is written.
   *
   * @param span of its name, where it is written
   * @param start of its words in the text
   * @param end of its words
   */
  record Written(String name, Span span, int start, int end) {}

  Set<String> names() {
    Set<String> all = new TreeSet<>(claims.keySet());
    all.add(ELSE);
    return all;
  }

  /** Whether the page has no variants. */
  boolean isEmpty() {
    return claims.isEmpty();
  }

  boolean isKnown(String name) {
    return claims.containsKey(name) || (name.equals(ELSE) && !claims.isEmpty());
  }

  /**
   * The one of a group that holds; null, with an error, where it is none, or more than one.
   *
   * @param place of the group, where it is written
   */
  @Nullable Written chosen(List<Written> group, Span place, Diagnostics out) {
    List<Written> holding = new ArrayList<>();
    boolean broken = false;
    Written otherwise = null;
    for (Written one : group) {
      if (one.name().equals(ELSE)) {
        otherwise = one;
        continue;
      }
      Conditions.Held held = held(one.name(), out);
      broken |= held == null;
      if (held != null && held.holds()) {
        holding.add(one);
      }
    }
    if (broken) {
      use.unclear();
      return null;
    }
    if (holding.isEmpty() && otherwise != null) {
      holding.add(otherwise);
    }
    if (holding.size() == 1) {
      use.chosen(place, group, holding.get(0));
      return holding.get(0);
    }
    use.unclear();
    wrong(group, holding, place, out);
    return null;
  }

  /** An error where the words of the variant that holds say the opposite of its claim. */
  void opposite(Written chosen, String words, Span span, Diagnostics out) {
    Conditions.Held held = known.get(chosen.name());
    ChangeVerbs.Said said = conditions.said(words);
    boolean isTold =
        held == null
            || said == ChangeVerbs.Said.NOTHING
            || held.turn() == ChangeVerbs.Said.NOTHING
            || said == held.turn();
    if (!isTold && held != null) {
      boolean rose = held.turn() == ChangeVerbs.Said.ROSE;
      out.error(
          Code.FIGURE_MISMATCH,
          span,
          "the variant \""
              + chosen.name()
              + "\" says \""
              + words.strip()
              + "\", its claim that something "
              + (rose ? "rose" : "fell"),
          "reword it, or correct the claim; where more is less, as of a rate of exchange, turn the"
              + " claim: -change(…) < 0");
    }
  }

  private void wrong(List<Written> group, List<Written> holding, Span place, Diagnostics out) {
    boolean none = holding.isEmpty();
    List<Written> told = none ? group : holding;
    String of = member.isEmpty() ? "" : " for " + member;
    String why = told.stream().map(this::why).collect(Collectors.joining("; "));
    Span span = none ? place.to(group.get(0).span()) : holding.get(1).span();
    out.error(
        none ? Code.NO_VARIANT : Code.SEVERAL_VARIANTS,
        span,
        none
            ? "no variant holds" + of + ": " + why
            : holding.size() + " variants hold" + of + ": " + why,
        none
            ? "write a variant for what the data say there, or {else: …} for all others"
            : "of the variants in one pair of braces exactly one holds: tell them apart under"
                + " \"variants:\"");
  }

  private String why(Written one) {
    Conditions.Held held = known.get(one.name());
    return one.name() + " (" + (held == null ? "" : held.why()) + ")";
  }

  private Conditions.@Nullable Held held(String name, Diagnostics out) {
    if (known.containsKey(name)) {
      return known.get(name);
    }
    SourceText claim = claims.get(name);
    Conditions.Held held =
        claim == null ? null : conditions.held(codes.worded(claim, Wording.Place.CODE), out);
    known.put(name, held);
    if (claim != null && held != null) {
      use.heard(name, held.holds());
    }
    return held;
  }
}
