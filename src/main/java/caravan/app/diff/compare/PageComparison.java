package caravan.app.diff.compare;

import caravan.app.diff.read.BlockReading;
import caravan.app.diff.read.FigureReading;
import caravan.app.diff.read.PageReading;
import caravan.app.diff.read.TextPlace;
import caravan.language.reading.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed in the texts and figures of one page. */
final class PageComparison {
  /** Stands for a figure in a text whose figures are compared by themselves. */
  private static final char GAP = '\uFFFC';

  private final PagePair pair;
  private final Set<String> revised;
  private final RenamedDatasets renamed;
  private final List<FigureChange> figures = new ArrayList<>();
  private final List<TextChange> texts = new ArrayList<>();
  private final Recheck recheck;
  private final List<NumberChange> numbers = new ArrayList<>();

  /** By paragraph what was a figure and is plain text there: its sentence is told with it. */
  private final Map<BlockReading, Set<String>> plain = new HashMap<>();

  /** The spots whose sentence is shown with its figure. */
  private final Set<BlockReading.Spot> told = new HashSet<>();

  /**
   * @param revised references of all observations that have another value or are gone
   */
  PageComparison(PagePair pair, Set<String> revised, RenamedDatasets renamed, Recheck recheck) {
    this.pair = pair;
    this.renamed = renamed;
    this.revised = revised;
    this.recheck = recheck;
    PageReading before = pair.before();
    PageReading after = pair.after();
    if (before != null && after != null) {
      compare(before, after);
    } else if (after != null) {
      numbers.addAll(new Bindings(pair, null, after, List.of(), recheck).all());
    }
  }

  /** Of a page that came in or is gone there are none: it is told as a whole. */
  List<FigureChange> figures() {
    return figures;
  }

  /** The numbers that nothing checks, although they came in or were checked before. */
  List<NumberChange> numbers() {
    return numbers;
  }

  List<TextChange> texts() {
    return texts;
  }

  private void compare(PageReading pageBefore, PageReading pageAfter) {
    List<BlockReading> before = pageBefore.blocks();
    List<BlockReading> after = pageAfter.blocks();
    BlockMatcher.Matched matched = BlockMatcher.match(before, after, language());
    SpotMatcher spots = new SpotMatcher(before, after, matched);
    spots.pairs().forEach(this::figure);
    Bindings bindings = new Bindings(pair, pageBefore, pageAfter, spots.gone(), recheck);
    numbers.addAll(bindings.all());
    for (SpotMatcher.Located gone : spots.gone()) {
      NumberChange lost = bindings.lost().get(gone);
      int partner = matched.partners().get(before.indexOf(gone.block()));
      if (lost == null) {
        single(gone, true, partner >= 0);
      } else {
        told.add(gone.spot());
        if (partner >= 0) {
          plain.computeIfAbsent(after.get(partner), b -> new HashSet<>()).add(spaced(lost.text()));
        }
      }
    }
    spots.came().forEach(one -> single(one, false, false));
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < before.size(); i++) {
      int partner = matched.partners().get(i);
      taken.add(partner);
      BlockReading later = partner < 0 ? null : after.get(partner);
      text(before.get(i), later, matched.moved().contains(i));
    }
    for (int j = 0; j < after.size(); j++) {
      if (!taken.contains(j)) {
        text(null, after.get(j), false);
      }
    }
  }

  private String language() {
    return pair.state().language();
  }

  private void figure(SpotMatcher.Pair found) {
    FigureReading before = found.before().spot().figure();
    FigureReading after = found.after().spot().figure();
    Reasons reasons = new Reasons(before, after, revised, renamed);
    boolean sameValue = before.stated().value().equals(after.stated().value());
    boolean unread = before.isUnread() || after.isUnread();
    if (unread || (reasons.all().isEmpty() && sameValue)) {
      return;
    }
    FigureState then = state(found.before());
    FigureState now = state(found.after());
    told.add(found.before().spot());
    told.add(found.after().spot());
    BlockReading block = found.after().block();
    int weight = Weight.of(block.place(), pair.state().rank(), reasons.all(), before, after);
    List<Run> words = WordDiff.of(then.sentence(), now.sentence(), language());
    figures.add(change(block, then, now, reasons.all(), reasons.causes(), words, weight));
  }

  /**
   * A figure that came in or is gone.
   *
   * @param kept whether its paragraph is still there: what became of it is told as text
   */
  private void single(SpotMatcher.Located found, boolean gone, boolean kept) {
    if (found.block().place() == TextPlace.EXHIBIT && !isKept(found.block().owner())) {
      // The chart or table is told as a whole.
      return;
    }
    FigureState state = state(found);
    boolean wrong = !gone && found.spot().figure().isWrong();
    Set<Reason> reasons = EnumSet.of(gone ? Reason.REMOVED : Reason.ADDED);
    if (wrong) {
      reasons.add(Reason.WRONG);
    }
    told.add(found.spot());
    BlockReading block = found.block();
    int weight = Weight.of(block.place(), pair.state().rank(), wrong);
    FigureState before = gone ? state : null;
    FigureState after = gone ? null : state;
    List<Run> words = kept ? List.of(new Run(Run.Kind.SAME, state.sentence())) : List.of();
    figures.add(change(block, before, after, reasons, List.of(), words, weight));
  }

  private boolean isKept(String exhibit) {
    return Stream.of(pair.before(), pair.after())
        .allMatch(
            page -> page != null && page.exhibits().stream().anyMatch(e -> e.id().equals(exhibit)));
  }

  private FigureChange change(
      BlockReading block,
      @Nullable FigureState before,
      @Nullable FigureState after,
      Set<Reason> reasons,
      List<String> causes,
      List<Run> words,
      int weight) {
    PageReading page = pair.state();
    return new FigureChange(
        page.language(),
        pair.name(),
        page.title(),
        block.place(),
        block.owner(),
        before,
        after,
        reasons,
        causes,
        words,
        weight,
        List.of());
  }

  private FigureState state(SpotMatcher.Located found) {
    Sentences.Stretch sentence = sentence(found.block(), found.spot().start());
    String text = found.block().text().substring(sentence.start(), sentence.end());
    int start = found.spot().start() - sentence.start();
    int end = Math.min(found.spot().end(), sentence.end()) - sentence.start();
    int length = text.stripTrailing().length();
    return new FigureState(
        found.spot().figure(),
        text.substring(0, Math.max(length, end)),
        start,
        Math.max(start, end));
  }

  private Sentences.Stretch sentence(BlockReading block, int at) {
    for (Sentences.Stretch sentence : SentenceParts.of(block, language())) {
      if (at >= sentence.start() && at < sentence.end()) {
        return sentence;
      }
    }
    return new Sentences.Stretch(0, block.text().length());
  }

  private void text(@Nullable BlockReading before, @Nullable BlockReading after, boolean moved) {
    BlockReading block = Objects.requireNonNull(after == null ? before : after);
    if (block.place() == TextPlace.EXHIBIT) {
      return;
    }
    if (before == null || after == null) {
      boolean gone = after == null;
      if (untold(block, !gone).isEmpty()) {
        return;
      }
      TextChange.Kind kind = gone ? TextChange.Kind.REMOVED : TextChange.Kind.ADDED;
      Run.Kind run = gone ? Run.Kind.REMOVED : Run.Kind.ADDED;
      add(block, kind, List.of(new Run(run, block.text())));
    } else if (moved) {
      add(after, TextChange.Kind.MOVED, List.of(new Run(Run.Kind.SAME, after.text())));
    } else if (!untold(before, false).equals(untold(after, true))) {
      List<Run> words = WordDiff.of(before.text(), after.text(), language());
      add(after, TextChange.Kind.EDITED, words);
    }
  }

  private void add(BlockReading block, TextChange.Kind kind, List<Run> words) {
    PageReading page = pair.state();
    texts.add(
        new TextChange(page.language(), pair.name(), page.title(), block.place(), kind, words));
  }

  /** The sentences that are not told with a figure, with a gap for each figure. */
  private String untold(BlockReading block, boolean isLater) {
    StringBuilder out = new StringBuilder();
    for (Sentences.Stretch sentence : SentenceParts.of(block, language())) {
      List<BlockReading.Spot> within =
          block.spots().stream()
              .filter(s -> s.start() >= sentence.start() && s.start() < sentence.end())
              .toList();
      String words = withGaps(block, sentence, within);
      if (!(isLater && isOfLost(block, sentence)) && within.stream().noneMatch(told::contains)) {
        out.append(words);
      }
    }
    return out.toString().strip();
  }

  private static String withGaps(
      BlockReading block, Sentences.Stretch sentence, List<BlockReading.Spot> within) {
    List<BlockReading.Citation> gaps = new ArrayList<>();
    within.forEach(spot -> gaps.add(new BlockReading.Citation(spot.start(), spot.end(), "")));
    // The words of a citation are those of its source, not of the page.
    block.citations().stream()
        .filter(one -> one.start() >= sentence.start() && one.start() < sentence.end())
        .forEach(gaps::add);
    gaps.sort(Comparator.comparingInt(BlockReading.Citation::start));
    StringBuilder out = new StringBuilder();
    int at = sentence.start();
    for (BlockReading.Citation gap : gaps) {
      out.append(block.text(), at, Math.max(at, gap.start())).append(GAP).append(gap.markdown());
      at = Math.min(sentence.end(), Math.max(at, gap.end()));
    }
    return out.append(block.text(), at, sentence.end()).toString();
  }

  /** Whether a sentence has a part of what was a figure, in which abbreviations may end it. */
  private boolean isOfLost(BlockReading block, Sentences.Stretch sentence) {
    String text = spaced(block.text());
    for (String lost : plain.getOrDefault(block, Set.of())) {
      for (int at = text.indexOf(lost); at >= 0; at = text.indexOf(lost, at + 1)) {
        if (at < sentence.end() && at + lost.length() > sentence.start()) {
          return true;
        }
      }
    }
    return false;
  }

  /** With one kind of blank: typography puts others between a number and its unit. */
  private static String spaced(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]", " ");
  }
}
