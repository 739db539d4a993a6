/* A line of Markdown as its blocks are found: where reading stands, and how far what comes next is set in. A tab reaches to the
   next column that can be divided by four, and may be read in part. */
(() => {
  "use strict";
  const markdown = ((window.Laurel ||= {}).markdown = {});

  markdown.Line = class {
    constructor(text) {
      this.text = text;
      this.offset = this.column = 0;
      this.isInTab = false;
      this.look();
    }

    look() {
      let { offset, column } = this;
      for (; this.text[offset] === " " || this.text[offset] === "\t"; offset += 1) {
        column += this.text[offset] === "\t" ? 4 - column % 4 : 1;
      }
      this.next = offset;
      this.nextColumn = column;
      this.indent = column - this.column;
      this.isBlank = offset >= this.text.length;
    }

    /* Goes on by so many columns. */
    advance(columns) {
      let left = columns;
      while (left > 0 && this.offset < this.text.length) {
        const width = this.text[this.offset] === "\t" ? 4 - this.column % 4 : 1;
        this.isInTab = width > left;
        this.column += Math.min(width, left);
        if (!this.isInTab) this.offset += 1;
        left -= width;
      }
      this.look();
    }

    /* Goes on to what is no blank. */
    skip() {
      this.offset = this.next;
      this.column = this.nextColumn;
      this.isInTab = false;
      this.look();
    }

    /* What follows the blanks. */
    get rest() { return this.text.slice(this.next); }

    /* What is left, with the part of a tab that is left. */
    get left() {
      return this.isInTab ? " ".repeat(4 - this.column % 4) + this.text.slice(this.offset + 1) : this.text.slice(this.offset);
    }
  };
})();
