package caravan.report.page;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;

/** Says of each block where its author wrote it. */
record BlockPlaces(Prose prose) implements AttributeProvider {
  static final String ATTRIBUTE = "data-at";

  @Override
  public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
    boolean block =
        node instanceof Paragraph
            || node instanceof com.vladsch.flexmark.ast.Heading
            || node instanceof ListItem
            || node instanceof TableRow
            || node instanceof FencedCodeBlock
            || node instanceof IndentedCodeBlock;
    if (block && !attributes.contains(ATTRIBUTE)) {
      attributes.replaceValue(ATTRIBUTE, prose.place(node.getStartOffset(), node.getEndOffset()));
    }
  }

  /** Makes one for each rendering, as flexmark wants it. */
  static final class Factory extends IndependentAttributeProviderFactory {
    private final Prose prose;

    Factory(Prose prose) {
      this.prose = prose;
    }

    @Override
    public AttributeProvider apply(LinkResolverContext context) {
      return new BlockPlaces(prose);
    }
  }
}
