package vn.giaoviec.kit.http;

/** What an official reads: Vietnamese first, English second, both complete. */
public record Text(String vi, String en) {
    public String in(String language) {
        return "en".equals(language) ? en : vi;
    }
}
