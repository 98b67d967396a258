package caravan.report.prose;

import caravan.text.source.GivenUp;
import caravan.text.source.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a text apart at its headings. */
final class Sections {
  private final Function<Referring, @Nullable String> texts;

  /** Whether the text is taken apart block by block, and not at headings. */
  private final boolean isSplitting;

  private final List<Section> found = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextBlock.Mark> marks = new ArrayList<>();
  private final List<Integer> headings = new ArrayList<>();
  private @Nullable Heading heading;

  private Sections(Function<Referring, @Nullable String> texts, boolean isSplitting) {
    this.texts = texts;
    this.isSplitting = isSplitting;
  }

  static List<Section> of(List<Block> blocks, Function<Referring, @Nullable String> texts) {
    Sections sections = new Sections(texts, false);
    blocks.forEach(sections::add);
    sections.finish();
    return sections.found;
  }

  /** The text block by block; the rows of a table are blocks. */
  static List<TextBlock> blocks(List<Block> blocks, Function<Referring, @Nullable String> texts) {
    Sections sections = new Sections(texts, true);
    blocks.forEach(sections::add);
    return TextBlock.split(sections.text, sections.marks, sections.headings);
  }

  private void finish() {
    found.add(new Section(heading, WhiteSpace.single(text.toString())));
    text.setLength(0);
  }

  private void add(Block block) {
    GivenUp.check();
    if (block instanceof Block.Note note && note.number() == null) {
      return;
    }
    if (block instanceof Block.Title title && !isSplitting) {
      finish();
      heading = title.heading();
      return;
    }
    if (block instanceof Block.Title) {
      headings.add(text.length());
    } else if (block instanceof Block.Code code && !Reference.isExhibit(code.language())) {
      text.append(code.text());
    } else if (block instanceof Block.Exhibit exhibit) {
      refer(exhibit);
    }
    block.blocks().forEach(this::add);
    block.parts().forEach(this::add);
    if (block instanceof Block.Cell) {
      text.append(isSplitting ? TextBlock.CELL_END : '\t');
    } else {
      text.append('\n');
    }
  }

  private void add(Inline part) {
    if (part instanceof Inline.Words words) {
      text.append(words.text().text());
    } else if (part instanceof Inline.CodeWords code) {
      text.append(code.text().text());
    } else if (part instanceof Inline.Tag tag) {
      text.append(tag.text().text());
    } else if (part instanceof Inline.Sign sign) {
      text.append(sign.shown());
    } else if (part instanceof Inline.LineEnd end) {
      text.append(end.isBlank() ? " " : "");
    } else if (part instanceof Referring referring) {
      refer(referring);
    } else {
      part.parts().forEach(this::add);
    }
  }

  private void refer(Referring one) {
    String said = texts.apply(one);
    if (said != null) {
      say(said);
      marks.add(new TextBlock.Mark(one, text.length() - said.length(), text.length()));
      return;
    }
    int start = text.length();
    if (one instanceof Inline.Named named) {
      text.append(named.text().text());
    } else if (one instanceof Inline.Around around) {
      around.parts().forEach(this::add);
    }
    marks.add(new TextBlock.Mark(one, start, text.length()));
  }

  /** What says nothing leaves no blank ahead of it: a citation at the end of a sentence. */
  private void say(String said) {
    if (said.isEmpty()) {
      int end = text.length();
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      text.setLength(end);
    }
    text.append(said);
  }
}
