package vn.giaoviec.directive.extraction;

import java.util.List;

/**
 * A task with names not yet matched.
 *
 * @param timing the words that may say when
 * @param closing it speaks for the whole document
 */
record FoundTask(
        int start,
        int end,
        String timing,
        List<String> section,
        String field,
        List<String> leads,
        List<String> partners,
        boolean closing) {}
