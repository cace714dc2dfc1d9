package vn.giaoviec.directive.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a listed unit: "I.", "1.2.", "a)", "(3)", "-", "Thứ nhất,".
 *
 * @param number its place in its list, 0 for bullets
 * @param length chars of the line that belong to it, with the space after it
 */
record Marker(Kind kind, int number, int length) {

    enum Kind {
        PART,
        ARTICLE,
        CAPITAL,
        ROMAN,
        NUMBER,
        NUMBER_2,
        NUMBER_3,
        NUMBER_4,
        LETTER,
        BRACKETED,
        ORDINAL,
        DASH,
        PLUS,
        STAR,
        DOT;

        boolean isBullet() {
            return this == DASH || this == PLUS || this == STAR || this == DOT;
        }
    }

    static final Marker NONE = new Marker(null, 0, 0);

    private static final String VIETNAMESE_LETTERS = "abcdđeghiklmnopqrstuvxy";
    private static final List<String> ORDINALS =
            List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");
    private static final Pattern DIGITS =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?:[.)]\\s*|\\s*/\\s+|\\s*$)(?=\\D|$)");
    private static final Pattern DIGITS_SPACED = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\s+(?=\\p{Lu})");
    private static final Pattern ROMAN_NUMBER = Pattern.compile("^([IVX]{1,5})(?:[.)]\\s*|\\s*[\\-–]\\s+)");
    private static final Pattern CAPITAL_LETTER = Pattern.compile("^([A-HĐ])[.)]\\s+");
    private static final Pattern SMALL_LETTER = Pattern.compile("^([a-zđ])[.)]\\s*(?=\\D|$)");
    private static final Pattern IN_BRACKETS = Pattern.compile("^\\((\\d{1,2}|[ivx]{1,4})\\)[.,]?\\s*");
    private static final Pattern ARTICLE_OR_PART =
            Pattern.compile("^(Điều|Phần|Mục|Chương|PHẦN|MỤC|CHƯƠNG)\\s+(\\d{1,3}|[IVX]{1,5})[.:]\\s*");
    private static final Pattern NTH =
            Pattern.compile("^(?:Thứ|Một|Hai|Ba|Bốn)\\s+(nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|là)\\s*[,:]\\s*");
    private static final Pattern BULLET = Pattern.compile("^([-–—+*•●▪o·]|\\uf0b7)(?:\\s+|(?=\\p{L}))");

    static Marker of(String line) {
        String head = line.length() > 24 ? line.substring(0, 24) : line;
        Matcher m;
        if ((m = DIGITS.matcher(head)).find() || (m = DIGITS_SPACED.matcher(head)).find()) {
            return numbered(m);
        }
        if ((m = BULLET.matcher(head)).find()) {
            return bullet(m);
        }
        if ((m = ARTICLE_OR_PART.matcher(head)).find()) {
            Kind kind = m.group(1).equals("Điều") ? Kind.ARTICLE : Kind.PART;
            return new Marker(
                    kind,
                    Character.isDigit(m.group(2).charAt(0)) ? Integer.parseInt(m.group(2)) : roman(m.group(2)),
                    m.end());
        }
        if ((m = ROMAN_NUMBER.matcher(head)).find()) {
            return new Marker(Kind.ROMAN, roman(m.group(1)), m.end());
        }
        if ((m = CAPITAL_LETTER.matcher(head)).find()) {
            return new Marker(Kind.CAPITAL, m.group(1).charAt(0) - 'A' + 1, m.end());
        }
        if ((m = SMALL_LETTER.matcher(head)).find()) {
            return new Marker(Kind.LETTER, VIETNAMESE_LETTERS.indexOf(m.group(1)) + 1, m.end());
        }
        if ((m = IN_BRACKETS.matcher(head)).find()) {
            String n = m.group(1);
            return new Marker(
                    Kind.BRACKETED,
                    Character.isDigit(n.charAt(0)) ? Integer.parseInt(n) : roman(n.toUpperCase()),
                    m.end());
        }
        if ((m = NTH.matcher(head)).find()) {
            return new Marker(Kind.ORDINAL, Math.max(1, ORDINALS.indexOf(m.group(1)) + 1), m.end());
        }
        return NONE;
    }

    private static Marker numbered(Matcher m) {
        String[] parts = m.group(1).split("\\.");
        Kind kind = switch (parts.length) {
            case 1 -> Kind.NUMBER;
            case 2 -> Kind.NUMBER_2;
            case 3 -> Kind.NUMBER_3;
            default -> Kind.NUMBER_4;
        };
        return new Marker(kind, Integer.parseInt(parts[parts.length - 1]), m.end());
    }

    private static Marker bullet(Matcher m) {
        Kind kind = switch (m.group(1).charAt(0)) {
            case '-', '–', '—' -> Kind.DASH;
            case '+' -> Kind.PLUS;
            case '*' -> Kind.STAR;
            default -> Kind.DOT;
        };
        return new Marker(kind, 0, m.end());
    }

    private static int roman(String text) {
        int total = 0;
        int last = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int value = switch (text.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                default -> 10;
            };
            total += value < last ? -value : value;
            last = value;
        }
        return total;
    }
}
