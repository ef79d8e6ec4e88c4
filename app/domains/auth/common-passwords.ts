/** The commonest passwords of ten characters and more in published leaks: what a machine tries first. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `1234567890 12345678910 0123456789 123456789a 123456789q a123456789 q123456789 1234567891 12345678900 123456789123 1234512345 9876543210
  0987654321 123123123123 1122334455 5544332211 1029384756 147258369a 1qaz2wsx3edc 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 qwertyuiop
  qwertyuiop123 qwerty12345 qwerty123456 qwerty1234 12345qwerty 123456qwerty 123qwe123qwe qwe123qwe123 qazwsxedcrfv qazwsxedc123 asdfghjkl123
  asdfghjklz zxcvbnm123 zxcvbnmasdf abcdefghij abcdefghijk abcd123456 abc1234567 abcdef1234 a1b2c3d4e5 aa12345678 password12 password123
  password1234 password12345 passw0rd123 p@ssw0rd123 p@ssword123 p@ssword1234 password!23 passwordpassword password2024 password2025
  password2026 mypassword mypassword1 newpassword newpassword1 changeme123 changeme1234 letmein123 letmein1234 letmeinnow welcome123
  welcome1234 welcome12345 welcome2024 welcome2025 welcome2026 administrator admin12345 admin123456 administrator1 iloveyou12 iloveyou123
  iloveyou1234 iloveyouso iloveyoubaby ilovemyself ilovemydog sunshine12 sunshine123 princess12 princess123 football12 football123
  baseball12 baseball123 basketball basketball1 liverpool1 liverpoolfc manchester manchesterunited arsenal123 chelsea123 barcelona1
  superman123 batman12345 spiderman1 spiderman123 dragon12345 monkey12345 master12345 charlie123 michael123 jennifer123 jordan2323
  september1 november11 december12 summer2024 summer2025 summer2026 winter2024 winter2025 winter2026 spring2025 spring2026 autumn2025
  autumn2026 christmas1 alexander1 christopher elizabeth1 trustno1trustno1 computer12 computer123 internet123 starwars123 pokemon123
  minecraft1 minecraft123 blink182blink butterfly1 strawberry strawberry1 chocolate1 chocolate123 whatever123 nothing123 secret1234
  secretpassword correcthorsebatterystaple alongside1 alongside12 alongside123 company123 office12345`
    .split(/\s+/)
    .filter(Boolean),
);
