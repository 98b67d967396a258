package caravan.report.page;

import caravan.language.typesetting.Typography;
import caravan.text.source.GivenUp;
import caravan.text.source.JoinedText;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A text as a typographer would set it. A block is looked at as a whole, so that a number in a
 * figure stays with the word behind it.
 */
final class Typeset {
  private final Typography typography;

  /** The text of a block, with a sign for each part that is no words. */
  private final StringBuilder text = new StringBuilder();

  /** Where in it words stand that may be changed. */
  private final List<Stretch> stretches = new ArrayList<>();

  private record Stretch(Inline.Words words, int start) {
    int end() {
      return start + words.text().length();
    }
  }

  private Typeset(Typography typography) {
    this.typography = typography;
  }

  static List<Block> of(List<? extends Block> blocks, Typography typography) {
    List<Block> set = new ArrayList<>();
    for (Block block : blocks) {
      GivenUp.check();
      set.add(
          block.with(of(block.blocks(), typography), new Typeset(typography).set(block.parts())));
    }
    return set;
  }

  private List<Inline> set(List<Inline> parts) {
    parts.forEach(this::read);
    List<Typography.Edit> edits = typography.edits(text.toString());
    Iterator<Stretch> next = stretches.iterator();
    return edits.isEmpty() ? parts : parts.stream().map(part -> set(part, edits, next)).toList();
  }

  private static Inline set(Inline part, List<Typography.Edit> edits, Iterator<Stretch> next) {
    if (part instanceof Inline.Words words && !words.isFixed()) {
      return new Inline.Words(edited(next.next(), edits), false);
    }
    return part.with(part.parts().stream().map(inner -> set(inner, edits, next)).toList());
  }

  private void read(Inline part) {
    if (part instanceof Inline.Words words) {
      if (!words.isFixed()) {
        stretches.add(new Stretch(words, text.length()));
      }
      text.append(words.text().text());
    } else if (part instanceof Inline.Sign sign) {
      text.append(sign.shown());
    } else if (part instanceof Inline.LineEnd end) {
      line(end.kind());
    } else if (part instanceof Inline.Styled styled && styled.style().isTagged()) {
      text.append(Typography.OBJECT);
      styled.parts().forEach(this::read);
      text.append(Typography.OBJECT);
    } else if (part.parts().isEmpty()) {
      text.append(Typography.OBJECT);
    } else {
      part.parts().forEach(this::read);
    }
  }

  private void line(Inline.LineEnd.Kind kind) {
    switch (kind) {
      case HARD, BLANK -> text.append('\n');
      case TAG -> text.append(Typography.OBJECT);
      case NOTHING -> {
        // Nothing stands between the two lines.
      }
    }
  }

  /** The words with the changes in them; what would reach into other parts is left alone. */
  private static SourceText edited(Stretch stretch, List<Typography.Edit> edits) {
    SourceText words = stretch.words().text();
    JoinedText out = new JoinedText(words.file());
    int done = 0;
    boolean changed = false;
    for (Typography.Edit edit : edits) {
      if (edit.start() >= stretch.start() && edit.end() <= stretch.end()) {
        int start = edit.start() - stretch.start();
        out.copy(words, done, start);
        for (char c : edit.replacement().toCharArray()) {
          out.put(c, words.origin(start));
        }
        done = edit.end() - stretch.start();
        changed = true;
      }
    }
    if (!changed) {
      return words;
    }
    out.copy(words, done, words.length());
    return out.done(words.origin(words.length()));
  }
}
