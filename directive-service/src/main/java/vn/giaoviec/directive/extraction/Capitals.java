package vn.giaoviec.directive.extraction;

/** Titles and letterheads are printed in capitals. */
final class Capitals {

    private Capitals() {}

    static boolean all(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                if (Character.isLowerCase(c)) {
                    return false;
                }
                letters++;
            }
        }
        return letters > 3;
    }

    /** No small letter in it, however short: the cut piece of a title too. */
    static boolean noneSmall(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    static boolean startsLarge(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return !Character.isLowerCase(c);
            }
        }
        return false;
    }
}
