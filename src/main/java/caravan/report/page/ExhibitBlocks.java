package caravan.report.page;

import caravan.report.prose.ChartBlock;
import caravan.report.prose.Reference;
import caravan.report.prose.TableBlock;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of code that stand for charts and tables. */
final class ExhibitBlocks {
  private final SourceText text;
  private final Wording wording;
  private final Diagnostics out;

  ExhibitBlocks(SourceText text, Wording wording, Diagnostics out) {
    this.text = text;
    this.wording = wording;
    this.out = out;
  }

  /** Whether a block of code stands for a chart or a table. */
  static boolean isExhibit(FencedCodeBlock block) {
    return Reference.isExhibit(block.getInfo().toString().strip());
  }

  /** The chart or table that a block describes; null, with an error, where it can't be read. */
  @Nullable Reference read(FencedCodeBlock block) {
    SourceText content = content(block);
    Span opening = text.span(block.getStartOffset(), block.getInfo().getEndOffset());
    if (block.getInfo().toString().strip().equals("chart")) {
      ChartBlock chart =
          new ChartBlockReader(t -> Markdown.inline(t, out), wording, out).read(content, opening);
      return chart == null ? null : new Reference.ChartPlace(chart);
    }
    TableBlock table =
        new TableBlockReader(t -> Markdown.inline(t, out), wording, out).read(content, opening);
    return table == null ? null : new Reference.TablePlace(table);
  }

  private SourceText content(FencedCodeBlock block) {
    StringBuilder yaml = new StringBuilder();
    List<Integer> origins = new ArrayList<>();
    for (BasedSequence line : block.getContentLines()) {
      for (int i = 0; i < line.length(); i++) {
        yaml.append(line.charAt(i));
        origins.add(text.origin(Math.max(0, line.getIndexOffset(i))));
      }
    }
    origins.add(text.origin(block.getEndOffset()));
    return SourceText.mapped(
        yaml.toString(), text.file(), origins.stream().mapToInt(Integer::intValue).toArray());
  }
}
