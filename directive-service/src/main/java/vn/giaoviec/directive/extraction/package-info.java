/**
 * Reads a directive's text and proposes its tasks. Plain Java; nothing here knows of the service around it.
 *
 * <p>{@code SourceText} (what may be read at all) → {@code Line}s → {@code Paragraphs} (wrapped lines joined again) →
 * {@code Body} (without letterhead, addressees, recipients, signature and footnotes; tables apart) → {@code Outline}
 * (what stands under which heading) → {@code TaskFinder} (which units are orders, and whose) → {@code Register} (names
 * to codes) and {@code Deadlines} → {@code Extraction}. {@code Extractor} is the one entry point.
 *
 * <p>The rules are about the language of such papers: which words begin an order ({@code verbs.txt}), a doer
 * ({@code doers.txt}), an office ({@code offices.txt}), and what ends a name ({@code words.txt}). None is about any one
 * document. Nothing is invented: a name not found in the register has no code, a time that is no calendar date stays a
 * quotation, a unit that names nobody is left to a person.
 */
package vn.giaoviec.directive.extraction;
