package caravan.app.diff.compare;

import caravan.app.diff.read.FigureReading;
import caravan.app.diff.read.PageReading;
import caravan.model.edition.StatedObservation;
import caravan.report.coverage.UnboundNumber;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a page nothing checks, although they came in or were checked before. A figure
 * that is gone and a number that came in are the same where the text around them is.
 */
final class Bindings {
  /** How many characters around two places tell whether they are the same. */
  private static final int AROUND = 40;

  /**
   * From this weight of equal characters around it on, a number stands in the place of a figure.
   */
  private static final int ENOUGH = 12;

  /** What an equal number weighs. */
  private static final int EQUAL = 8;

  /** What a character weighs that is a word, or a good part of one. */
  private static final int IDEOGRAPH = 3;

  /** How often places are compared: on a page that is all new it could be millions. */
  private static final int MOST_TRIES = 200_000;

  private final PageReading after;
  private final String name;
  private final Recheck recheck;
  private final Map<SpotMatcher.Located, NumberChange> lost = new LinkedHashMap<>();
  private final List<NumberChange> all = new ArrayList<>();

  /** Stands where a figure may have stood. */
  private record Candidate(Span span, String text, @Nullable UnboundNumber number) {}

  /**
   * A figure that is gone, and what may have taken its place.
   *
   * @param now the candidate with the words of the figure that stand beside it
   */
  private record Match(SpotMatcher.Located gone, Candidate candidate, Candidate now, int score) {}

  /**
   * @param gone the figures that are not in the later state
   */
  Bindings(
      PagePair pair,
      @Nullable PageReading before,
      PageReading after,
      List<SpotMatcher.Located> gone,
      Recheck recheck) {
    this.after = after;
    this.name = pair.name();
    this.recheck = recheck;
    List<UnboundNumber> rest = new ArrayList<>(after.coverage().unbound());
    List<UnboundNumber> old = before == null ? List.of() : before.coverage().unbound();
    List<UnboundNumber> known =
        withdraw(rest, old, number -> number.text() + "\u0000" + number.context());
    List<Candidate> candidates = new ArrayList<>();
    rest.forEach(number -> candidates.add(candidate(number)));
    cameMarked(before, after).forEach(span -> candidates.add(marked(span)));
    Set<Candidate> taken = match(gone, candidates);
    gone.stream().filter(one -> !lost.containsKey(one)).forEach(one -> words(one, before));
    // What is left and stood there in other words is not new.
    candidates.removeIf(one -> one.number() == null || taken.contains(one));
    withdraw(candidates, known.stream().map(Bindings::candidate).toList(), Candidate::text);
    candidates.forEach(one -> all.add(change(NumberChange.Kind.NEW, one, null)));
    all.addAll(lost.values());
    all.sort(Comparator.comparing(NumberChange::span));
  }

  /** The numbers that nothing checks any more, or that came in unchecked; in order. */
  List<NumberChange> all() {
    return all;
  }

  /** What took the place of figures that are gone. */
  Map<SpotMatcher.Located, NumberChange> lost() {
    return lost;
  }

  /** What is marked now and was not before. */
  private static List<Span> cameMarked(@Nullable PageReading before, PageReading after) {
    List<Span> rest = new ArrayList<>(after.coverage().marked());
    if (before != null) {
      withdraw(rest, before.coverage().marked(), Span::text);
    }
    return rest;
  }

  /** Takes away what is in both with the same key, one for one; returns what is left of the old. */
  private static <T> List<T> withdraw(List<T> now, List<T> old, Function<T, String> key) {
    Map<String, Deque<T>> byKey = new LinkedHashMap<>();
    old.forEach(one -> byKey.computeIfAbsent(key.apply(one), k -> new ArrayDeque<>()).add(one));
    now.removeIf(one -> byKey.getOrDefault(key.apply(one), new ArrayDeque<>()).pollFirst() != null);
    return byKey.values().stream().flatMap(Deque::stream).toList();
  }

  private static Candidate candidate(UnboundNumber number) {
    return new Candidate(number.span(), number.text(), number);
  }

  private static Candidate marked(Span span) {
    String text = span.text();
    int end = text.lastIndexOf("](");
    return new Candidate(span, end > 0 ? text.substring(1, end) : text, null);
  }

  /** Pairs what is likest first; returns what was paired. */
  private Set<Candidate> match(List<SpotMatcher.Located> gone, List<Candidate> candidates) {
    List<Match> matches = new ArrayList<>();
    int tries = 0;
    for (SpotMatcher.Located one : gone) {
      for (Candidate candidate : candidates) {
        if (++tries > MOST_TRIES) {
          break;
        }
        Candidate now = widened(candidate, one.spot().figure());
        int score = score(one.spot().figure(), now);
        if (score >= ENOUGH) {
          matches.add(new Match(one, candidate, now, score));
        }
      }
    }
    matches.sort(Comparator.comparingInt(Match::score).reversed());
    Set<Candidate> taken = new HashSet<>();
    for (Match match : matches) {
      if (!lost.containsKey(match.gone()) && taken.add(match.candidate())) {
        NumberChange.Kind kind =
            match.candidate().number() == null ? NumberChange.Kind.MARKED : NumberChange.Kind.LOST;
        lost.put(match.gone(), change(kind, match.now(), match.gone()));
      }
    }
    return taken;
  }

  /**
   * A number with the words that stood with it in the figure, where they still stand beside it:
   * "about 52 percent" is not put back as "52 percent".
   */
  private static Candidate widened(Candidate candidate, FigureReading figure) {
    String old = figure.source().text();
    Span span = candidate.span();
    String file = span.file().text();
    int ahead = old.length();
    while (ahead > 0 && !file.startsWith(old.substring(0, ahead), span.start() - ahead)) {
      ahead--;
    }
    int from = ahead;
    while (from < old.length() && !file.startsWith(old.substring(from), span.end())) {
      from++;
    }
    String number = old.substring(ahead, from);
    boolean same = form(number).equals(form(candidate.text()));
    if (candidate.number() == null || !same || number.length() == old.length()) {
      return candidate;
    }
    Span wide = new Span(span.file(), span.start() - ahead, span.end() + old.length() - from);
    String text = old.substring(0, ahead) + candidate.text() + old.substring(from);
    return new Candidate(wide, text, candidate.number());
  }

  private static String form(String number) {
    return number.replaceAll("[0-9.,]+", "0");
  }

  /** How much around two places is the same, and whether the number is. */
  private static int score(FigureReading figure, Candidate candidate) {
    Span then = link(figure);
    Span now = candidate.span();
    int left = alike(reversed(then), reversed(now));
    int right = alike(ahead(then), ahead(now));
    boolean equal = figure.stated().text().strip().equals(candidate.text().strip());
    return left + right + (equal ? EQUAL : 0);
  }

  /** The weight of what two texts begin with alike. */
  private static int alike(String one, String other) {
    int weight = 0;
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        break;
      }
      weight += Character.isIdeographic(one.charAt(i)) ? IDEOGRAPH : 1;
    }
    return weight;
  }

  /** What stands ahead of a place, the nearest first. */
  private static String reversed(Span span) {
    String text = span.file().text();
    int from = Math.max(0, span.start() - AROUND);
    return new StringBuilder(text.substring(from, span.start())).reverse().toString();
  }

  private static String ahead(Span span) {
    String text = span.file().text();
    return text.substring(span.end(), Math.min(text.length(), span.end() + AROUND));
  }

  /** A figure with all of its brackets. */
  private static Span link(FigureReading figure) {
    Span text = figure.source().span();
    String file = text.file().text();
    int depth = 0;
    for (int at = text.end(); at < file.length() && file.charAt(at) != '\n'; at++) {
      char c = file.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ')' && depth == 0) {
        return new Span(text.file(), text.start(), at + 1);
      }
    }
    return text;
  }

  /** A claim whose brackets are gone, while its words are still there. */
  private void words(SpotMatcher.Located gone, @Nullable PageReading before) {
    String words = gone.text();
    if (!gone.spot().figure().isClaim() || words.isBlank() || before == null) {
      return;
    }
    int at = plain(after.source(), words);
    if (at >= 0 && plain(before.source(), words) < 0) {
      Span span = new Span(after.source(), at, at + words.length());
      lost.put(gone, change(NumberChange.Kind.LOST, new Candidate(span, words, null), gone));
    }
  }

  /** Where words stand that are no figure; -1 if nowhere. */
  private static int plain(SourceFile file, String words) {
    String text = file.text();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      if (!text.startsWith("](=", end) && !text.startsWith("](<=", end)) {
        return at;
      }
    }
    return -1;
  }

  private NumberChange change(
      NumberChange.Kind kind, Candidate candidate, SpotMatcher.@Nullable Located gone) {
    FigureReading figure = gone == null ? null : gone.spot().figure();
    Span link = figure == null ? null : link(figure);
    Recheck.Said said =
        figure == null || link == null
            ? Recheck.Said.NOTHING
            : recheck.of(figure, link, candidate.span(), candidate.text(), after);
    return new NumberChange(
        kind,
        after.language(),
        name,
        after.title(),
        candidate.span(),
        candidate.text(),
        link == null ? null : link.text(),
        figure == null ? null : figure.expression(),
        figure == null
            ? List.of()
            : figure.stated().observations().stream().map(StatedObservation::ref).toList(),
        said.problem(),
        said.write(),
        candidate.number(),
        kind == NumberChange.Kind.NEW && candidate.number() != null
            ? recheck.offers().of(candidate.number(), after)
            : List.of());
  }
}
