package caravan.diff.compare;

import caravan.coverage.UnboundNumber;
import caravan.diff.read.FigureReading;
import caravan.diff.read.PageReading;
import caravan.source.SourceFile;
import caravan.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a page nothing checks, although they came in or were checked before. A figure
 * that is gone and a number that came in are the same where the text around them is.
 */
final class Bindings {
  /** How many characters around two places tell whether they are the same. */
  private static final int AROUND = 40;

  /** From so many equal characters around it on, a number stands where a figure stood. */
  private static final int ENOUGH = 6;

  private final PageReading after;
  private final String name;
  private final Recheck recheck;
  private final Map<SpotMatcher.Located, NumberChange> lost = new LinkedHashMap<>();
  private final List<NumberChange> all = new ArrayList<>();

  /** Stands where a figure may have stood. */
  private record Candidate(Span span, String text, @Nullable UnboundNumber number) {}

  /** A figure that is gone, and what may have taken its place. */
  private record Match(SpotMatcher.Located gone, Candidate candidate, int score) {}

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
    List<UnboundNumber> came = came(before, after);
    List<Candidate> candidates = new ArrayList<>();
    came.forEach(number -> candidates.add(new Candidate(number.span(), number.text(), number)));
    after.coverage().marked().forEach(span -> candidates.add(marked(span)));
    Set<Candidate> taken = match(gone, candidates);
    gone.stream().filter(one -> !lost.containsKey(one)).forEach(one -> words(one, before));
    for (Candidate candidate : candidates) {
      if (candidate.number() != null && !taken.contains(candidate)) {
        all.add(change(NumberChange.Kind.NEW, candidate, null));
      }
    }
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

  /** The numbers bound to nothing that were not there before. */
  private static List<UnboundNumber> came(@Nullable PageReading before, PageReading after) {
    List<UnboundNumber> rest = new ArrayList<>(after.coverage().unbound());
    if (before != null) {
      List<UnboundNumber> known = new ArrayList<>(before.coverage().unbound());
      withdraw(rest, known, number -> number.text() + "\u0000" + number.context());
      withdraw(rest, known, UnboundNumber::text);
    }
    return rest;
  }

  private static void withdraw(
      List<UnboundNumber> rest,
      List<UnboundNumber> known,
      java.util.function.Function<UnboundNumber, String> key) {
    Map<String, Integer> counts = new HashMap<>();
    known.forEach(number -> counts.merge(key.apply(number), 1, Integer::sum));
    Map<String, Integer> used = new HashMap<>();
    rest.removeIf(
        number -> {
          String of = key.apply(number);
          boolean same = used.getOrDefault(of, 0) < counts.getOrDefault(of, 0);
          if (same) {
            used.merge(of, 1, Integer::sum);
          }
          return same;
        });
    known.removeIf(number -> used.merge(key.apply(number), -1, Integer::sum) >= 0);
  }

  private static Candidate marked(Span span) {
    String text = span.text();
    int end = text.lastIndexOf("](");
    return new Candidate(span, end > 0 ? text.substring(1, end) : text, null);
  }

  /** Pairs what is likest first; returns what was paired. */
  private Set<Candidate> match(List<SpotMatcher.Located> gone, List<Candidate> candidates) {
    List<Match> matches = new ArrayList<>();
    for (SpotMatcher.Located one : gone) {
      for (Candidate candidate : candidates) {
        int score = score(one.spot().figure(), candidate);
        if (score >= ENOUGH) {
          matches.add(new Match(one, candidate, score));
        }
      }
    }
    matches.sort(Comparator.comparingInt(Match::score).reversed());
    Set<Candidate> taken = new HashSet<>();
    for (Match match : matches) {
      if (!lost.containsKey(match.gone()) && taken.add(match.candidate())) {
        NumberChange.Kind kind =
            match.candidate().number() == null ? NumberChange.Kind.MARKED : NumberChange.Kind.LOST;
        lost.put(match.gone(), change(kind, match.candidate(), match.gone()));
      }
    }
    return taken;
  }

  /** How many characters around a place are the same, those of an equal number included. */
  private static int score(FigureReading figure, Candidate candidate) {
    Span then = link(figure);
    Span now = candidate.span();
    String left = then.file().text().substring(Math.max(0, then.start() - AROUND), then.start());
    String here = now.file().text().substring(Math.max(0, now.start() - AROUND), now.start());
    String right = ahead(then);
    String there = ahead(now);
    int same = 0;
    while (same < Math.min(left.length(), here.length())
        && left.charAt(left.length() - 1 - same) == here.charAt(here.length() - 1 - same)) {
      same++;
    }
    int behind = 0;
    while (behind < Math.min(right.length(), there.length())
        && right.charAt(behind) == there.charAt(behind)) {
      behind++;
    }
    boolean equal = figure.stated().text().strip().equals(candidate.text().strip());
    return same + behind + (equal ? ENOUGH : 0);
  }

  private static String ahead(Span span) {
    String text = span.file().text();
    return text.substring(span.end(), Math.min(text.length(), span.end() + AROUND));
  }

  /** A figure with all of its brackets. */
  private static Span link(FigureReading figure) {
    Span text = figure.source().span();
    String file = text.file().text();
    int close = file.indexOf(')', figure.source().expression().span().end());
    int depth = 0;
    for (int at = text.end(); at < file.length() && file.charAt(at) != '\n'; at++) {
      char c = file.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ')' && depth == 0) {
        close = at;
        break;
      }
    }
    return close < 0 ? text : new Span(text.file(), text.start(), close + 1);
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
      if (!text.startsWith("](=", at + words.length())) {
        return at;
      }
    }
    return -1;
  }

  private NumberChange change(
      NumberChange.Kind kind, Candidate candidate, SpotMatcher.@Nullable Located gone) {
    Recheck.Said said =
        gone == null
            ? Recheck.Said.NOTHING
            : recheck.of(gone.spot().figure(), candidate.span(), candidate.text(), after);
    return new NumberChange(
        kind,
        after.language(),
        name,
        after.title(),
        candidate.span(),
        candidate.text(),
        gone == null ? null : link(gone.spot().figure()).text(),
        said.problem(),
        said.write(),
        candidate.number());
  }
}
